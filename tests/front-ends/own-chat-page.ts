import './clipboard-on-http.ts';
import type { Turn } from './ask-model.ts';
import type { Conversation } from './conversation.ts';

/** An editor that somebody else wrote, as the page of our own uses it. */
interface Editor {
  /** What is written in it, without markup. */
  readonly text: () => string;
  readonly clear: () => void;
}

/** Puts an editor into its place; `onSend` is for the key that sends. */
export type MakeEditor = (place: HTMLElement, onSend: () => void) => Editor;

interface OwnChatPage {
  readonly conversation: Conversation;
  readonly makeEditor: MakeEditor;
}

const copyIcon = `<svg width="16" height="16" fill="none" stroke="currentColor">
  <path d="M5.5 5.5h8v8h-8z M3 10.5h-.5v-8h8V3" />
</svg>`;

/** Shows a chat page of our own with an editor of others as its composer. */
export function showOwnChatPage({ conversation, makeEditor }: OwnChatPage): void {
  const turns = make('div', { className: 'turns' });
  const place = make('div', { className: 'editor' });
  const send = make('button', { type: 'button', textContent: 'Send', ariaLabel: 'Send message' });
  const editor = makeEditor(place, sendDraft);
  send.addEventListener('click', sendDraft);

  document.body.append(
    withChildren('header', [make('h1', { textContent: 'Demo chat' }), newChatButton(conversation)]),
    turns,
    withChildren('footer', [place, send]),
  );
  conversation.subscribe(showTurns);

  function sendDraft(): void {
    if (conversation.send(editor.text())) editor.clear();
  }

  function showTurns(): void {
    const shown = conversation.shown();
    const last = shown.turns.length - 1;
    turns.replaceChildren(...shown.turns.map((turn, index) => turnOf(turn, shown.awaited && index === last)));
    turns.scrollTop = turns.scrollHeight;
  }
}

function newChatButton({ startOver }: Conversation): HTMLElement {
  const button = make('button', { type: 'button', textContent: 'New chat', className: 'new-chat' });
  button.addEventListener('click', startOver);
  return button;
}

function turnOf({ role, text }: Turn, awaited: boolean): HTMLElement {
  const shown = make('article', { className: awaited ? `${role} awaited` : role });
  shown.append(make('p', { textContent: text }));
  if (role === 'assistant' && !awaited) shown.append(copyButton(text));
  return shown;
}

function copyButton(text: string): HTMLElement {
  const button = make('button', { type: 'button', ariaLabel: 'Copy answer', className: 'copy' });
  button.innerHTML = copyIcon;
  button.addEventListener('click', () => void navigator.clipboard.writeText(text));
  return button;
}

function withChildren(name: 'header' | 'footer', children: readonly HTMLElement[]): HTMLElement {
  const parent = make(name, {});
  parent.append(...children);
  return parent;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
