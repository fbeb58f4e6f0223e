/** How a test drives one of the chat pages in this folder. */
export interface FrontEnd {
  readonly name: string;
  /** The npm package that the page is made of; absent for pages of our own. */
  readonly package?: string;
  readonly kind: 'textarea' | 'input' | 'contenteditable';
  /** Whether the composer stands in an open shadow root. */
  readonly inShadowRoot: boolean;
  /** Matches one element, if selectors reach into open shadow roots: see `matchesOf`. */
  readonly composer: string;
  /** Like `composer`; to be clicked only when there is something to send. */
  readonly sendButton: string;
  /** The chord that sends, `Enter` unless given. */
  readonly sendKey?: string;
  /** Like `composer`, where the page can begin a conversation without a reload. */
  readonly newChat?: string;
  /** Matches a copy control of every finished answer that has one; the last is used. */
  readonly copyAnswer?: string;
  /** Like `copyAnswer`, for what the user wrote. */
  readonly copyOwn?: string;
  /** Like `copyAnswer`; asks for the last answer again, with no composer involved. */
  readonly regenerate?: string;
  /** Matches the chips that send a prompt by themselves, shown while a conversation is empty. */
  readonly chip?: string;
  /** How an answer comes to the page. */
  readonly transport: 'event-stream' | 'lines' | 'text' | 'json' | 'websocket' | 'in-page';
  /** An expression for the page: how many answers have finished, or 0 while one is awaited. */
  readonly answered: string;
}

/** Every front end there is a page for, named as its folder. */
export const frontEnds: readonly FrontEnd[] = [
  {
    name: 'deep-chat',
    package: 'deep-chat',
    kind: 'contenteditable',
    inShadowRoot: true,
    composer: '#text-input',
    sendButton: '.input-button:has(#submit-icon)',
    newChat: '#new-chat',
    transport: 'event-stream',
    answered: finishedAnswers({
      answers: '.deep-chat-outer-container-role-ai:not(.deep-chat-intro)',
      awaited: '.loading-button, #stop-icon',
    }),
  },
  {
    name: 'assistant-ui',
    package: '@assistant-ui/react',
    kind: 'textarea',
    inShadowRoot: false,
    composer: 'textarea[name="input"]',
    sendButton: '[aria-label="Send"]',
    newChat: 'header button',
    copyAnswer: '[data-role="assistant"] .actions button:first-child',
    regenerate: '[data-role="assistant"] .actions button:last-child',
    transport: 'event-stream',
    answered: finishedAnswers({
      answers: '[data-role="assistant"]',
      awaited: '[aria-label="Stop"]',
    }),
  },
  {
    name: 'chatscope',
    package: '@chatscope/chat-ui-kit-react',
    kind: 'contenteditable',
    inShadowRoot: false,
    composer: '.cs-message-input__content-editor',
    sendButton: '.cs-button--send',
    transport: 'event-stream',
    answered: finishedAnswers({
      answers: '.cs-message--incoming',
      awaited: '.cs-typing-indicator',
    }),
  },
  {
    name: 'vue-advanced-chat',
    package: 'vue-advanced-chat',
    kind: 'textarea',
    inShadowRoot: true,
    composer: '#roomTextarea',
    sendButton: '.vac-svg-button:has(#vac-icon-send)',
    transport: 'event-stream',
    answered: finishedAnswers({
      answers: '.vac-message-card:not(.vac-message-current)',
      awaited: '.vac-room-info',
      saying: 'is writing',
    }),
  },
  {
    name: 'ant-design-x',
    package: '@ant-design/x',
    kind: 'textarea',
    inShadowRoot: false,
    composer: '.ant-sender textarea',
    sendButton: '.ant-sender-actions-btn',
    newChat: '.new-chat',
    copyAnswer: '.ant-bubble-start .ant-actions-copy-copy',
    copyOwn: '.ant-bubble-end .ant-actions-copy-copy',
    chip: '.ant-prompts-item',
    transport: 'event-stream',
    answered: finishedAnswers({
      answers: '.ant-bubble-start',
      awaited: '.ant-sender-actions-btn-loading-button',
    }),
  },
  {
    name: 'chatui',
    package: '@chatui/core',
    kind: 'textarea',
    inShadowRoot: false,
    composer: '.Composer-input',
    sendButton: '.Composer-sendBtn',
    newChat: '.new-chat',
    copyAnswer: '.Message.left .copy',
    transport: 'lines',
    answered: finishedAnswers({
      answers: '.Message.left',
      awaited: '[role="status"]',
      saying: 'Answering',
    }),
  },
  {
    name: 'matechat',
    package: '@matechat/core',
    kind: 'textarea',
    inShadowRoot: false,
    composer: '.mc-textarea',
    sendButton: '.mc-button',
    newChat: '.new-chat',
    copyAnswer: '.mc-action-item[title="Copy"] svg',
    regenerate: '.mc-action-item[title="Regenerate"] svg',
    transport: 'websocket',
    answered: finishedAnswers({
      answers: '.mc-bubble.assistant',
      awaited: '.mc-button-loading',
    }),
  },
  {
    name: 'minchat',
    package: '@minchat/react-chat-ui',
    kind: 'contenteditable',
    inShadowRoot: false,
    composer: '[data-testid="message-input"]',
    sendButton: '[data-testid="message-form"] > :last-child',
    transport: 'text',
    answered: finishedAnswers({
      answers: '[data-testid="incoming-message"]',
      awaited: '.answering',
    }),
  },
  {
    name: 'nlux',
    package: '@nlux/core',
    kind: 'textarea',
    inShadowRoot: false,
    composer: '.nlux-comp-composer textarea',
    sendButton: '.nlux-comp-composer button',
    newChat: '#new-chat',
    copyAnswer: '.nlux-comp-copyButton',
    chip: '.nlux-comp-conversationStarter',
    transport: 'in-page',
    answered: finishedAnswers({
      answers: '.nlux-chatSegment--complete .nlux-comp-chatItem--received',
      awaited: '.nlux-chatSegment--active',
    }),
  },
  {
    name: 'react-chatbot-kit',
    package: 'react-chatbot-kit',
    kind: 'input',
    inShadowRoot: false,
    composer: '.react-chatbot-kit-chat-input',
    sendButton: '.react-chatbot-kit-chat-btn-send',
    copyAnswer: '.copy',
    transport: 'json',
    answered: finishedAnswers({
      answers: '.react-chatbot-kit-chat-bot-message-container',
      awaited: '[data-answering], .chatbot-loader-container',
    }),
  },
  ownChatPage({ name: 'tiptap', composer: '.ProseMirror', transport: 'event-stream' }),
  ownChatPage({
    name: 'lexical',
    composer: '[role="textbox"]',
    sendKey: 'Control+Enter',
    transport: 'lines',
  }),
  ownChatPage({ name: 'quill', composer: '.ql-editor', transport: 'text' }),
];

/** An expression for the page: the elements that match, also those in open shadow roots. */
export function matchesOf(selector: string): string {
  return `(function matches(root) {
    return Array.from(root.querySelectorAll('*')).flatMap((element) => [
      ...(element.matches(${JSON.stringify(selector)}) ? [element] : []),
      ...(element.shadowRoot ? matches(element.shadowRoot) : []),
    ]);
  })(document)`;
}

interface AnswerSigns {
  readonly answers: string;
  readonly awaited: string;
  readonly saying?: string;
}

function finishedAnswers({ answers, awaited, saying = '' }: AnswerSigns): string {
  const isAwaited = `${matchesOf(awaited)}.some((element) => element.textContent.includes(${JSON.stringify(saying)}))`;
  return `(${isAwaited} ? 0 : ${matchesOf(answers)}.length)`;
}

/** The page of our own under an editor of others. */
function ownChatPage(editor: Pick<FrontEnd, 'name' | 'composer' | 'sendKey' | 'transport'>): FrontEnd {
  return {
    ...editor,
    kind: 'contenteditable',
    inShadowRoot: false,
    sendButton: '[aria-label="Send message"]',
    newChat: '.new-chat',
    copyAnswer: '.assistant .copy',
    answered: finishedAnswers({ answers: 'article.assistant', awaited: '.awaited' }),
  };
}
