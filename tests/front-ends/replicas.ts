import type { Site } from './replicas/site.ts';
import { sites } from './replicas/sites.ts';

/** How a test drives a page that plays a site; what it shares with other front ends has the same names. */
export interface Replica {
  readonly name: string;
  readonly kind: 'textarea' | 'input' | 'contenteditable';
  readonly inShadowRoot: boolean;
  /** Matches the composer of a new chat, and that of one that has begun where it is another. */
  readonly composer: string;
  readonly sendButton: string;
  readonly sendKey?: string;
  readonly newChat: string;
  readonly copyAnswer: string;
  readonly copyOwn?: string;
  /** Copies the code of an answer; answers to prompts with the word "code" have some. */
  readonly copyCode: string;
  readonly regenerate: string;
  /** Missing where a suggestion only fills the composer. */
  readonly chip?: string;
  /** Opens an earlier prompt to be edited in `editField`; `saveEdit` sends it. */
  readonly editAgain: string;
  readonly editField: string;
  readonly saveEdit: string;
  /** A file input: what is chosen there can be sent without a text, a moment later. */
  readonly attach: string;
  /** There only while an answer is awaited. */
  readonly stop: string;
  /** Empties the composer without sending, where the site has it. */
  readonly clear?: string;
  /** Opens an earlier chat. */
  readonly otherChat: string;
  readonly transport: Site['transport'];
  /** How many answers have ended, or 0 while one is awaited. */
  readonly answered: string;
  readonly address: string;
  readonly toolId: string;
  /** What the site does that others do not. */
  readonly site: Site;
}

/** Every replica; all stand in the one front end `replicas`, each on its own host. */
export const replicas: readonly Replica[] = sites.map(replicaOf);

/** Host name → front end, for the chat server. */
export const replicaHosts: Readonly<Record<string, string>> = Object.fromEntries(
  sites.map(({ host }) => [host, 'replicas']),
);

function replicaOf(site: Site): Replica {
  const { copyOwn, followUp } = site;
  return {
    name: site.name,
    kind: kindOf(site),
    inShadowRoot: site.roots.length > 0,
    composer: [site.composer, ...(followUp === undefined ? [] : [followUp.composer])].map(innerOf).join(', '),
    sendButton: sendButtonOf(site),
    ...(site.sendKey === 'Enter' ? {} : { sendKey: site.sendKey }),
    newChat: site.newChat,
    copyAnswer: `${scopeOf(site.assistant)} .actions ${site.copyAnswer}`,
    ...(copyOwn === undefined ? {} : { copyOwn: `${scopeOf(site.user)} .actions ${innerOf(copyOwn)}` }),
    copyCode: 'button[aria-label="Copy code"]',
    regenerate: `${scopeOf(site.assistant)}:last-child ${innerOf(site.regenerate)}`,
    ...(site.chips === 'send' ? { chip: 'button.chip' } : {}),
    editAgain: `${scopeOf(site.user)} ${innerOf(site.edit)}`,
    editField: '.edit-turn',
    saveEdit: '.save-edit',
    attach: 'input.file',
    stop: site.stop.startsWith('&')
      ? innerOf(site.send).replace(/\[aria-label[^\]]*\]/, '') + site.stop.slice(1)
      : innerOf(site.stop),
    ...(site.clears ? { clear: 'button.clear' } : {}),
    otherChat: 'a.chat-link',
    transport: site.transport,
    answered: '(truth.awaited > 0 ? 0 : truth.answers)',
    address: `${site.scheme}://${site.host}${site.home}`,
    toolId: site.toolId,
    site,
  };
}

function kindOf({ editor }: Site): Replica['kind'] {
  return editor === 'textarea' || editor === 'input' ? editor : 'contenteditable';
}

function sendButtonOf({ send, stop, whenEmpty }: Site): string {
  const isAnother = stop.startsWith('&.') ? `:not(${stop.slice(1)})` : '';
  const isIdle = whenEmpty.startsWith('.') ? `:not(${whenEmpty})` : '';
  return innerOf(send) + isAnother + isIdle;
}

/** The element that a selector is about. */
function innerOf(selector: string): string {
  return selector.split(/ (?![^[]*\])/).at(-1) ?? selector;
}

/** The outer element of a turn, told from others by what it holds. */
function scopeOf(selector: string): string {
  const [outer = selector, ...inner] = selector.split(/ (?![^[]*\])/);
  return inner.length === 0 ? outer : `${outer}:has(${inner.join(' ')})`;
}
