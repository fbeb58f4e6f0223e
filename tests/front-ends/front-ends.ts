/** How a test drives one of the chat pages in this folder. */
export interface FrontEnd {
  readonly name: string;
  readonly kind: 'textarea' | 'contenteditable';
  /** Whether the composer stands in an open shadow root. */
  readonly inShadowRoot: boolean;
  /** Matches one element, if selectors reach into open shadow roots: see `matchesOf`. */
  readonly composer: string;
  /** Like `composer`; there only when there is something to send. */
  readonly sendButton: string;
  /** Like `composer`, where the page can begin a conversation without a reload. */
  readonly newChat?: string;
  /** An expression for the page: how many answers have finished, or 0 while one is awaited. */
  readonly answered: string;
}

/** Every front end there is a page for, named as its folder. */
export const frontEnds: readonly FrontEnd[] = [
  {
    name: 'deep-chat',
    kind: 'contenteditable',
    inShadowRoot: true,
    composer: '#text-input',
    sendButton: '.input-button:has(#submit-icon)',
    newChat: '#new-chat',
    answered: finishedAnswers({
      answers: '.deep-chat-outer-container-role-ai:not(.deep-chat-intro)',
      awaited: '.loading-button, #stop-icon',
    }),
  },
  {
    name: 'assistant-ui',
    kind: 'textarea',
    inShadowRoot: false,
    composer: 'textarea[name="input"]',
    sendButton: '[aria-label="Send"]',
    newChat: 'header button',
    answered: finishedAnswers({
      answers: '[data-role="assistant"]',
      awaited: '[aria-label="Stop"]',
    }),
  },
  {
    name: 'chatscope',
    kind: 'contenteditable',
    inShadowRoot: false,
    composer: '.cs-message-input__content-editor',
    sendButton: '.cs-button--send',
    answered: finishedAnswers({
      answers: '.cs-message--incoming',
      awaited: '.cs-typing-indicator',
    }),
  },
  {
    name: 'vue-advanced-chat',
    kind: 'textarea',
    inShadowRoot: true,
    composer: '#roomTextarea',
    sendButton: '.vac-svg-button:has(#vac-icon-send)',
    answered: finishedAnswers({
      answers: '.vac-message-card:not(.vac-message-current)',
      awaited: '.vac-room-info',
      saying: 'is writing',
    }),
  },
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
