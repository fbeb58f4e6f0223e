import 'react-chatbot-kit/build/main.css';
import { Children, cloneElement, type ReactElement, type ReactNode } from 'react';
import { Chatbot, createChatBotMessage } from 'react-chatbot-kit';
import { createRoot } from 'react-dom/client';
import '../clipboard-on-http.ts';
import { askModelBy } from '../ask-model.ts';

const page = document.querySelector<HTMLElement>('#page');
if (page === null) throw new Error('The page has no place for the chat.');
const chat = page;
createRoot(chat).render(<Chat />);

function Chat() {
  return (
    <Chatbot
      config={config}
      headerText="Demo chat"
      placeholderText="Write a message"
      messageParser={MessageParser}
      actionProvider={ActionProvider}
      validator={(text) => text.trim() !== '' && chat.dataset.answering === undefined}
    />
  );
}

const config = {
  botName: 'Assistant',
  initialMessages: [createChatBotMessage('Hello. What are you working on today?', {})],
  widgets: [{ widgetName: 'copy', widgetFunc: CopyButton, props: {}, mapStateToProps: [] }],
};

function CopyButton({ payload }: { readonly payload: string }) {
  return (
    <button
      type="button"
      className="copy"
      aria-label="Copy the answer"
      onClick={() => void navigator.clipboard.writeText(payload)}
    >
      Copy
    </button>
  );
}

interface State {
  readonly messages: readonly unknown[];
}

interface ActionProviderProps {
  readonly children: ReactNode;
  readonly setState: (change: (state: State) => State) => void;
}

function ActionProvider({ children, setState }: ActionProviderProps) {
  async function answer(prompt: string): Promise<void> {
    chat.dataset.answering = '';
    for await (const text of askModelBy('json', [{ role: 'user', text: prompt }])) {
      const message = createChatBotMessage(text, { widget: 'copy', payload: text });
      setState((state) => ({ ...state, messages: [...state.messages, message] }));
    }
    delete chat.dataset.answering;
  }

  return <div>{withProps(children, { actions: { answer } })}</div>;
}

interface MessageParserProps {
  readonly children: ReactNode;
  readonly actions: { readonly answer: (prompt: string) => Promise<void> };
}

function MessageParser({ children, actions }: MessageParserProps) {
  return <div>{withProps(children, { parse: (text: string) => void actions.answer(text), actions })}</div>;
}

function withProps(children: ReactNode, props: object): ReactNode {
  return Children.map(children, (child) => cloneElement(child as ReactElement, props));
}
