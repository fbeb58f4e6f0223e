/** What a floor of the project may import, and what it may not say. */
export interface Floor {
  readonly files: RegExp;
  /** Ours from the root, or packages. */
  readonly mayImport: readonly (string | RegExp)[];
  /** Besides, for their types alone. */
  readonly mayImportTypes?: readonly (string | RegExp)[];
  readonly mayNotSay?: readonly (string | RegExp)[];
}

/** Nothing leaves the machine, and nothing is run that was not written here. */
const reachingOut = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'importScripts',
  'eval',
  'Function',
];

/** In core, time, chance and place are arguments. */
const timeChanceAndPlace = [
  'Date.now',
  'new Date()',
  'Date()',
  'Temporal.Now',
  'Math.random',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'localeCompare',
  'Intl',
  /^toLocale/,
];

/** What somebody wrote or was answered, what a page is called and where it stands. */
const content = [
  'value',
  'defaultValue',
  'valueAsNumber',
  'valueAsDate',
  'data',
  'textContent',
  'innerText',
  'outerText',
  'innerHTML',
  'outerHTML',
  'getHTML',
  'XMLSerializer',
  'nodeValue',
  'wholeText',
  'clipboard',
  'clipboardData',
  'dataTransfer',
  'files',
  'getSelection',
  'Selection',
  'createRange',
  'FormData',
  'title',
  'location',
  'href',
  'pathname',
  'search',
  'hash',
  'URL',
  'documentURI',
  'baseURI',
  'referrer',
  'cookie',
  '[computed]',
];

/** For a file that looks at some of it, to say one thing about it. */
const contentBut = (...words: readonly string[]): string[] => content.filter((word) => !words.includes(word));

/** What a person typed is not read from the keys either: one file may tell Enter from Delete. */
const keys = ['key', 'code', 'charCode', 'which'];

/** What holds for every file. */
export const everywhere: Floor = {
  files: /^(lib|components|entrypoints)\/(?!browser\/packaged-texts\.ts$)/,
  mayImport: [/./],
  mayNotSay: reachingOut,
};

/** Which file may import what. A file has to keep to every floor that it stands on, and has to stand on one. */
export const floors: readonly Floor[] = [
  {
    files: /^lib\/core\/schema\.ts$/,
    mayImport: ['zod/mini'],
  },
  {
    files: /^lib\/core\/(?!schema\.ts$)/,
    mayImport: [/^lib\/core\//, /^temporal-polyfill\/fns\//, 'papaparse', /^@noble\/hashes\//],
  },
  {
    files: /^lib\/core\/(?!schema\.ts$|week\/day\.ts$)/,
    mayImport: [/./],
    mayNotSay: timeChanceAndPlace,
  },
  {
    // The one file that asks the browser for its calendar, always in a zone that it was given.
    files: /^lib\/core\/week\/day\.ts$/,
    mayImport: [],
    mayNotSay: timeChanceAndPlace.filter((word) => word !== 'Intl'),
  },
  {
    files: /^lib\/ledger\//,
    mayImport: [/^lib\/(core|ledger)\//, 'dexie'],
  },
  {
    files: /^lib\/page\//,
    mayImport: [/^lib\/page\//],
    mayImportTypes: [/^lib\/core\//],
  },
  {
    files:
      /^lib\/page\/(?!(holds-something|is-copy-control|watch-address|watch-copies)\.ts$)|^entrypoints\/watch\.ts$|^lib\/browser\/(page-outbox|open-shadow-root)\.ts$/,
    mayImport: [/./],
    mayNotSay: content,
  },
  {
    // The words on a control that was pressed are the page's own, and all that leaves is a boolean.
    files: /^lib\/page\/is-copy-control\.ts$/,
    mayImport: [],
    mayNotSay: contentBut('textContent', 'outerHTML'),
  },
  {
    // That the address is another one, never which.
    files: /^lib\/page\/watch-address\.ts$/,
    mayImport: [],
    mayImportTypes: [/^lib\/page\//],
    mayNotSay: contentBut('location', 'href'),
  },
  {
    // That something is selected, never what.
    files: /^lib\/page\/watch-copies\.ts$/,
    mayImport: [/^lib\/page\//],
    mayNotSay: contentBut('getSelection'),
  },
  {
    files: /^lib\/page\/(?!watch-prompts\.ts$)|^entrypoints\/watch\.ts$/,
    mayImport: [/./],
    mayNotSay: keys,
  },
  {
    files: /^lib\/page\/holds-something\.ts$/,
    mayImport: [],
    mayImportTypes: [/^lib\/page\//],
  },
  {
    files: /^entrypoints\/gate\.ts$/,
    mayImport: ['lib/core/tool/paths-within.ts', 'wxt/utils/define-unlisted-script'],
    mayNotSay: contentBut('location', 'pathname'),
  },
  {
    // What every page loads: no polyfill, no schema.
    files: /^entrypoints\/watch\.ts$/,
    mayImport: [
      /^lib\/page\//,
      'lib/browser/open-shadow-root.ts',
      'lib/browser/page-outbox.ts',
      'lib/core/tool/unmarked-streams.ts',
      'wxt/utils/define-unlisted-script',
    ],
    mayImportTypes: [/^lib\//],
  },
  {
    // Runs in pages as well: closed shadow roots are opened by the extension API, without the polyfill.
    files: /^lib\/browser\/open-shadow-root\.ts$/,
    mayImport: [],
  },
  {
    files: /^lib\/browser\/page-outbox\.ts$/,
    mayImport: ['lib/core/signal/outbox-key.ts'],
    mayImportTypes: [/^lib\/core\//],
  },
  {
    files: /^lib\/browser\//,
    mayImport: [/^lib\/(core|browser)\//, 'wxt/browser', '#i18n'],
    mayImportTypes: [/^\.wxt\/i18n\//],
  },
  {
    // The texts of another language than the browser's lie in the package, and are fetched from there alone.
    files: /^lib\/browser\/packaged-texts\.ts$/,
    mayImport: ['wxt/browser'],
    mayNotSay: reachingOut.filter((word) => word !== 'fetch'),
  },
  {
    files: /^components\/(?!.*\/(\w*App\.tsx|use-[\w-]+\.ts|show-page\.tsx)$)/,
    mayImport: [/^components\//, /^lib\/core\//, 'preact', 'preact/hooks', 'd3-scale', 'd3-shape', '#i18n'],
    mayImportTypes: [/^lib\//],
  },
  {
    files: /^components\//,
    mayImport: [
      /^components\//,
      /^lib\/(core|ledger|browser)\//,
      'preact',
      'preact/hooks',
      'd3-scale',
      'd3-shape',
      'dexie',
      '#i18n',
    ],
  },
  {
    files: /^components\/(?!shared\/use-live-query\.ts$)/,
    mayImport: [/^(?!dexie$)/],
  },
  {
    files: /^entrypoints\//,
    mayImport: [/^(entrypoints|components|lib)\//, /^wxt\/utils\/define-/],
  },
];

/** Names that say nothing about what is inside. */
export const emptyNames = /^(utils?|helpers?|types?|services?|index|common|misc)$/;

/** All that may stand at the top of the repository, besides dot-files. */
export const topLevel = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'tests',
  'docs',
  'scripts',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
];
