import { Actions, Bubble, type BubbleItemType, Prompts, Sender } from '@ant-design/x';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../clipboard-on-http.ts';
import type { Turn } from '../ask-model.ts';
import { openConversation } from '../conversation.ts';
import { useConversation } from '../use-conversation.ts';

const conversation = openConversation({ transport: 'event-stream', address: 'push' });
const suggestions = [
  { key: 'plan', label: 'Plan my week' },
  { key: 'review', label: 'Review a text' },
];

const page = document.querySelector('#page');
if (page === null) throw new Error('The page has no place for the chat.');
createRoot(page).render(<Chat />);

function Chat() {
  const { turns, awaited } = useConversation(conversation);
  return (
    <Flex vertical className="chat">
      <Flex justify="space-between" align="center">
        <h1>Demo chat</h1>
        <Button className="new-chat" onClick={conversation.startOver}>
          New chat
        </Button>
      </Flex>
      <div className="turns">
        {turns.length === 0 && (
          <Prompts
            title="What are you working on today?"
            items={suggestions}
            onItemClick={({ data }) => conversation.send(String(data.label))}
          />
        )}
        <Bubble.List
          className="bubbles"
          items={turns.map((turn, index) => itemOf(turn, index, awaited && index === turns.length - 1))}
          role={{ ai: { placement: 'start' }, user: { placement: 'end' } }}
        />
      </div>
      <Composer awaited={awaited} />
    </Flex>
  );
}

function Composer({ awaited }: { readonly awaited: boolean }) {
  const [draft, setDraft] = useState('');
  return (
    <Sender
      value={draft}
      onChange={setDraft}
      loading={awaited}
      placeholder="Write a message"
      onSubmit={(text) => {
        if (conversation.send(text)) setDraft('');
      }}
    />
  );
}

function itemOf({ role, text }: Turn, index: number, awaited: boolean): BubbleItemType {
  return {
    key: index,
    role: role === 'user' ? 'user' : 'ai',
    content: text,
    loading: awaited && text === '',
    footer: awaited ? undefined : <Actions items={[copyOf(text)]} />,
  };
}

function copyOf(text: string) {
  return { key: 'copy', label: 'Copy', actionRender: () => <Actions.Copy text={text} /> };
}
