/** A defence: how it is taken away, and what has to fail then. */
export interface Defence {
  /** The attack, as the tests call it. */
  readonly attack: string;
  readonly against: string;
  /** The file that holds it, from the project's folder. */
  readonly file: string;
  /** Every occurrence of a text is replaced by another. */
  readonly replace: readonly (readonly [text: string, by: string])[];
  /** The end-to-end tests that have to fail, by file and name. */
  readonly test: readonly [file: string, name: string];
}

const attacks = 'attacks.test.ts';

const reachable = {
  file: 'wxt.config.ts',
  replace: [
    [
      "    name: '__MSG_extension_name__',",
      "    name: '__MSG_extension_name__', web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }],",
    ],
  ],
} as const;

/** What stands between each attack and the ledger, or the page. */
export const defences: readonly Defence[] = [
  {
    attack: 'A1',
    against: 'no file is there for pages',
    ...reachable,
    test: [attacks, 'A1: a watched page cannot reach'],
  },
  {
    attack: 'A2',
    against: 'a refusal takes as long whether Assay is there or not',
    ...reachable,
    test: [attacks, 'A2: does not tell|A1: a watched page cannot reach'],
  },
  {
    attack: 'A3',
    against: 'the page is left as it is',
    file: 'entrypoints/watch.ts',
    replace: [
      [
        '  world.assayWatch?.abort();',
        "  document.documentElement.dataset.seen = '';\n  world.assayWatch?.abort();",
      ],
    ],
    test: ['unseen.test.ts', 'sees no difference when it is loaded'],
  },
  {
    attack: 'A4',
    against: 'page scripts have a world of their own',
    file: 'lib/browser/page-scripts.ts',
    replace: [
      [
        "    runAt: 'document_start' as const,",
        "    runAt: 'document_start' as const,\n    world: 'MAIN' as const,",
      ],
    ],
    test: [attacks, 'A4'],
  },
  {
    attack: 'A5',
    against: 'only what a person causes is looked at',
    file: 'lib/page/listen-to-person.ts',
    replace: [['if (event.isTrusted) ', '']],
    test: [attacks, 'A5'],
  },
  {
    attack: 'A6',
    against: 'events are seen before the page sees them',
    file: 'lib/page/watch-page.ts',
    replace: [['capture: true', 'capture: false']],
    test: [attacks, 'A6: counts once'],
  },
  {
    attack: 'A7',
    against: 'a flood of made-up events is nothing',
    file: 'lib/page/listen-to-person.ts',
    replace: [['if (event.isTrusted) ', '']],
    test: [attacks, 'A7'],
  },
  {
    attack: 'A8',
    against: 'only our own pages may ask for anything',
    file: 'lib/browser/messages.ts',
    replace: [
      ["if (proof.url.startsWith(browser.runtime.getURL('/')))", 'if (requestSchema.safeParse(raw).success)'],
    ],
    test: [attacks, 'A8: carries out nothing but pokes'],
  },
  {
    attack: 'A8',
    against: 'what is malformed is dropped',
    file: 'lib/core/signal/outbox-item.ts',
    replace: [
      ['at: z.int().check(z.positive())', 'at: z.number()'],
      ['z.strictObject({', 'z.looseObject({'],
    ],
    test: [attacks, 'A8: records nothing malformed'],
  },
  {
    attack: 'A13',
    against: 'a signal is recorded once, by its id',
    file: 'lib/core/signal/plan-drain.ts',
    replace: [['  return { id, kind: item.kind', '  return { id: crypto.randomUUID(), kind: item.kind']],
    test: [attacks, 'A13'],
  },
  {
    attack: 'A20',
    against: 'a chat is kept as a hash',
    file: 'entrypoints/background/drain.ts',
    replace: [['await hashChat(ledger, seen.toolId, chatId)', 'chatId']],
    test: [attacks, 'A20'],
  },
  {
    attack: 'A21',
    against: 'private windows are left alone',
    file: 'wxt.config.ts',
    replace: [["incognito: 'not_allowed'", "incognito: 'spanning'"]],
    test: [attacks, 'A21'],
  },
  {
    attack: 'A22',
    against: 'a frame in a page that nobody watches does not count',
    file: 'lib/core/signal/plan-drain.ts',
    replace: [['  if (isOfUnwatchedPage) return undefined;\n', '  void isOfUnwatchedPage;\n']],
    test: [attacks, 'A22'],
  },
  {
    attack: 'A23',
    against: 'nothing is taken without leave',
    file: 'entrypoints/background/drain.ts',
    replace: [
      ['watchedTools', 'everyTool'],
      ['filter((_, index) => allowed[index])', 'filter((_, index) => index in allowed)'],
    ],
    test: [attacks, 'A23'],
  },
];
