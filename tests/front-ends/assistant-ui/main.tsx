import {
  ActionBarPrimitive,
  AssistantRuntimeProvider,
  BranchPickerPrimitive,
  type ChatModelAdapter,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadListPrimitive,
  type ThreadMessage,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { createRoot } from 'react-dom/client';
import '../clipboard-on-http.ts';
import { askModel, type Turn } from '../ask-model.ts';

const page = document.querySelector('#page');
if (page === null) throw new Error('The page has no place for the chat.');
createRoot(page).render(<Chat />);

function Chat() {
  const runtime = useLocalRuntime(scriptedModel);
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <Thread />
    </AssistantRuntimeProvider>
  );
}

function Thread() {
  return (
    <ThreadPrimitive.Root className="thread">
      <header>
        <h1>Demo chat</h1>
        <ThreadListPrimitive.New>New chat</ThreadListPrimitive.New>
      </header>
      <ThreadPrimitive.Viewport className="messages">
        <ThreadPrimitive.Empty>
          <p className="greeting">What are you working on today?</p>
        </ThreadPrimitive.Empty>
        <ThreadPrimitive.Messages components={{ UserMessage, AssistantMessage }} />
      </ThreadPrimitive.Viewport>
      <Composer />
    </ThreadPrimitive.Root>
  );
}

function UserMessage() {
  return (
    <MessagePrimitive.Root className="message" data-role="user">
      <MessagePrimitive.Parts />
    </MessagePrimitive.Root>
  );
}

function AssistantMessage() {
  return (
    <MessagePrimitive.Root className="message" data-role="assistant">
      <MessagePrimitive.Parts />
      <BranchPickerPrimitive.Root className="branches" hideWhenSingleBranch>
        <BranchPickerPrimitive.Previous aria-label="Previous answer">‹</BranchPickerPrimitive.Previous>
        <BranchPickerPrimitive.Number />/<BranchPickerPrimitive.Count />
        <BranchPickerPrimitive.Next aria-label="Next answer">›</BranchPickerPrimitive.Next>
      </BranchPickerPrimitive.Root>
      <ActionBarPrimitive.Root className="actions" hideWhenRunning>
        <ActionBarPrimitive.Copy>Copy</ActionBarPrimitive.Copy>
        <ActionBarPrimitive.Reload>Regenerate</ActionBarPrimitive.Reload>
      </ActionBarPrimitive.Root>
    </MessagePrimitive.Root>
  );
}

function Composer() {
  return (
    <ComposerPrimitive.Root className="composer">
      <ComposerPrimitive.Input aria-label="Message" placeholder="Write a message" rows={1} autoFocus />
      <ThreadPrimitive.If running={false}>
        <ComposerPrimitive.Send aria-label="Send">Send</ComposerPrimitive.Send>
      </ThreadPrimitive.If>
      <ThreadPrimitive.If running>
        <ComposerPrimitive.Cancel aria-label="Stop">Stop</ComposerPrimitive.Cancel>
      </ThreadPrimitive.If>
    </ComposerPrimitive.Root>
  );
}

const scriptedModel: ChatModelAdapter = {
  async *run({ messages, abortSignal }) {
    for await (const text of askModel(messages.map(turnOf), abortSignal))
      yield { content: [{ type: 'text', text }] };
  },
};

function turnOf({ role, content }: ThreadMessage): Turn {
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return { role: role === 'user' ? 'user' : 'assistant', text };
}
