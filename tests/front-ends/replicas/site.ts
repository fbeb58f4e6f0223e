/** What a composer's text is written in. */
export type EditorKind = 'textarea' | 'input' | 'prosemirror' | 'lexical' | 'quill' | 'slate';

/** Where a chat's address comes from. */
export interface ChatAddress {
  /** With `{id}` in the place of the chat's id. */
  readonly path: string;
  readonly id: 'uuid' | 'digits' | 'hex' | 'slug';
  /** The address that a chat has at first, with `{id}` in the place of another id. */
  readonly provisional?: string;
  /** When the chat gets its address. */
  readonly when: 'sent' | 'first-word' | 'ended';
  readonly how: 'push' | 'replace';
}

/** A field on the same host that has nothing to do with the chat, as for a post or a comment. */
export interface Elsewhere {
  readonly path: string;
  readonly field: string;
  readonly button: string;
}

/**
 * One site, as its page is to behave. Elements are given by selectors: the page builds what they say, and the tests
 * find it by them. A space stands for an element inside another.
 */
export interface Site {
  readonly name: string;
  readonly host: string;
  readonly scheme: 'https' | 'http';
  /** The tool that Assay takes it for. */
  readonly toolId: string;
  /** Where a new chat stands. */
  readonly home: string;
  /** Missing where a chat has no address of its own. */
  readonly chat?: ChatAddress;
  /** The hosts of open shadow roots around the chat, from the outside in. */
  readonly roots: readonly string[];

  readonly editor: EditorKind;
  readonly composer: string;
  readonly placeholder: string;
  /** What stands around the composer and its buttons. */
  readonly box: string;
  /** The composer of a chat that has begun, where it is another one. */
  readonly followUp?: { readonly editor: EditorKind; readonly composer: string };
  /** What becomes of the composer at the first prompt of a chat: an unmounted one is never seen empty. */
  readonly atFirstPrompt: 'stays' | 'replaced' | 'unmounted';
  /** How long after the gesture the composer empties. */
  readonly emptiesAfterMs: number;

  readonly send: string;
  /** How the send control says that there is nothing to send; `.name` is a class that it gets. */
  readonly whenEmpty: 'absent' | 'disabled' | `.${string}`;
  /** The stop control in the place of the send control; `&` is that same control, with what follows added. */
  readonly stop: string;
  readonly sendKey: 'Enter' | 'Control+Enter';
  /** What the page does on the key: sends, submits its form, clicks its own button, waits for the key to come up. */
  readonly onKey: 'send' | 'submit' | 'click' | 'key-up';
  /** Whether the page takes its keys at the document, and keeps them from everybody after it. */
  readonly takesKeysEarly: boolean;

  readonly user: string;
  readonly assistant: string;
  readonly copyAnswer: string;
  readonly copyOwn?: string;
  readonly regenerate: string;
  readonly edit: string;
  /** What an earlier prompt is edited in. */
  readonly editIn: 'textarea' | 'contenteditable';
  readonly newChat: string;
  /** Whether a suggestion sends itself, or only fills the composer. */
  readonly chips: 'send' | 'fill';

  /** Where the model answers, with `{id}` in the place of the chat's id. */
  readonly endpoint: string;
  /** The same for the first prompt of a chat. */
  readonly firstEndpoint?: string;
  /** The same for an answer that is asked for again. */
  readonly retryEndpoint?: string;
  /** What is posted before the first prompt of a chat. */
  readonly createsChatAt?: string;
  readonly transport: 'event-stream' | 'lines' | 'text' | 'chunks' | 'json' | 'websocket';
  readonly by: 'fetch' | 'xhr' | 'websocket';
  /** An attribute that is "true" on an answer that still grows, and "false" after. */
  readonly growing?: string;
  /** Whether an answer grows by new elements or by longer text. */
  readonly grows: 'elements' | 'text';

  /** What becomes of a prompt that begins with "refuse": taken back late, restored when the model refuses, or kept. */
  readonly refuses: 'late' | 'at-once' | 'keeps';
  /** Whether a prompt can be sent while an answer is awaited. */
  readonly queues: boolean;
  /** A menu on `/` or `@`: its choice goes into the text, or the menu has a search field of its own. */
  readonly menu?: 'inline' | 'popover';
  /** Commands that reach no model. */
  readonly commands: Readonly<Record<string, 'new' | 'clear' | 'local'>>;
  /** Whether the server's own textarea stands there first, and stays, hidden. */
  readonly hydrates: boolean;
  /** Whether a long paste becomes a file, and the composer empties by itself. */
  readonly longPasteBecomesFile: boolean;
  /** Whether a button beside the field empties it. */
  readonly clears: boolean;
  /** Buttons beside the field that are on or off. */
  readonly toggles: readonly string[];
  /** What else is posted after each prompt. */
  readonly telemetry?: string;
  readonly elsewhere?: Elsewhere;
}
