import '@chatui/core/dist/index.css';
import type { MessageProps } from '@chatui/core';
// The package's own entry for browsers is one whose default export a bundler takes for an object.
import { Bubble } from '@chatui/core/lib/components/Bubble';
import { Chat as ChatUi } from '@chatui/core/lib/components/Chat';
import { createRoot } from 'react-dom/client';
import '../clipboard-on-http.ts';
import type { Turn } from '../ask-model.ts';
import { openConversation } from '../conversation.ts';
import { useConversation } from '../use-conversation.ts';

const conversation = openConversation({ transport: 'lines' });

const page = document.querySelector('#page');
if (page === null) throw new Error('The page has no place for the chat.');
createRoot(page).render(<Chat />);

function Chat() {
  const { turns, awaited } = useConversation(conversation);
  const begun = turns.filter(({ text }) => text !== '');
  return (
    <ChatUi
      locale="en-US"
      placeholder="Write a message"
      renderNavbar={() => <Header awaited={awaited} />}
      messages={begun.map((turn, index) => messageOf(turn, index, awaited && index === turns.length - 1))}
      renderMessageContent={({ content }) => <Content {...content} />}
      isTyping={awaited && begun.length < turns.length}
      onSend={(_type, text) => conversation.send(text)}
    />
  );
}

function Header({ awaited }: { readonly awaited: boolean }) {
  return (
    <header className="Navbar">
      <h1>Demo chat</h1>
      <p role="status">{awaited ? 'Answering' : 'Ready'}</p>
      <button type="button" className="new-chat" onClick={conversation.startOver}>
        New chat
      </button>
    </header>
  );
}

interface ContentProps {
  readonly text: string;
  readonly copied: boolean;
}

function Content({ text, copied }: ContentProps) {
  return (
    <div>
      <Bubble content={text} />
      {copied && (
        <button
          type="button"
          className="copy"
          aria-label="Copy this answer"
          onClick={() => void navigator.clipboard.writeText(text)}
        >
          Copy
        </button>
      )}
    </div>
  );
}

function messageOf({ role, text }: Turn, index: number, awaited: boolean): MessageProps {
  return {
    _id: String(index),
    type: 'text',
    content: { text, copied: role === 'assistant' && !awaited } satisfies ContentProps,
    position: role === 'user' ? 'right' : 'left',
  };
}
