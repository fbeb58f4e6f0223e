import {
  MainContainer,
  MessageContainer,
  MessageHeader,
  MessageInput,
  MessageList,
  MinChatUiProvider,
} from '@minchat/react-chat-ui';
import { createRoot } from 'react-dom/client';
import { openConversation } from '../conversation.ts';
import { useConversation } from '../use-conversation.ts';

const conversation = openConversation({ transport: 'text' });
const person = { id: 'person', name: 'You' };
const model = { id: 'model', name: 'Assistant' };

const page = document.querySelector('#page');
if (page === null) throw new Error('The page has no place for the chat.');
createRoot(page).render(<Chat />);

function Chat() {
  const { turns, awaited } = useConversation(conversation);
  const begun = turns.filter(({ text }) => text !== '');
  return (
    <MinChatUiProvider theme="#3b6fb6">
      <MainContainer style={{ height: '100vh' }}>
        <MessageContainer>
          <MessageHeader showBack={false}>
            Demo chat{' '}
            <small className={awaited ? 'answering' : 'ready'}>{awaited ? 'Answering' : 'Ready'}</small>
          </MessageHeader>
          <MessageList
            currentUserId={person.id}
            messages={begun.map(({ role, text }, index) => ({
              id: String(index),
              text,
              user: role === 'user' ? person : model,
            }))}
            showTypingIndicator={awaited}
          />
          <MessageInput
            placeholder="Write a message"
            showAttachButton={false}
            showSendButton
            onSendMessage={conversation.send}
          />
        </MessageContainer>
      </MainContainer>
    </MinChatUiProvider>
  );
}
