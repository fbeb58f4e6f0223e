import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  ChatContainer,
  ConversationHeader,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  TypingIndicator,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { askModel, type Turn } from '../ask-model.ts';

const page = document.querySelector('#page');
if (page === null) throw new Error('The page has no place for the chat.');
createRoot(page).render(<Chat />);

interface ShownTurn extends Turn {
  readonly id: number;
}

function Chat() {
  const [turns, setTurns] = useState<readonly ShownTurn[]>([]);
  const [awaited, setAwaited] = useState(0);

  async function send(text: string): Promise<void> {
    const asked: ShownTurn[] = [...turns, { id: turns.length, role: 'user', text }];
    const reply = { id: asked.length, role: 'assistant' } as const;
    setTurns([...asked, { ...reply, text: '…' }]);
    setAwaited((answers) => answers + 1);
    for await (const answer of askModel(asked)) {
      setTurns((shown) => shown.with(reply.id, { ...reply, text: answer }));
    }
    setAwaited((answers) => answers - 1);
  }

  return (
    <MainContainer>
      <ChatContainer>
        <ConversationHeader>
          <ConversationHeader.Content userName="Demo chat" info={awaited > 0 ? 'Answering' : 'Ready'} />
        </ConversationHeader>
        <MessageList typingIndicator={awaited > 0 ? <TypingIndicator content="Answering" /> : undefined}>
          {turns.map((turn) => (
            <Message key={turn.id} model={modelOf(turn)} />
          ))}
        </MessageList>
        <MessageInput
          attachButton={false}
          placeholder="Write a message"
          onSend={(_html, _textContent, innerText) => void send(innerText)}
        />
      </ChatContainer>
    </MainContainer>
  );
}

function modelOf(turn: Turn) {
  return {
    type: 'text',
    payload: turn.text,
    direction: turn.role === 'user' ? 'outgoing' : 'incoming',
    position: 'single',
  } as const;
}
