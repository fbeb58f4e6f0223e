/** A defence: how it is taken away, and what has to fail then. */
export interface Defence {
  /** The attack, as the tests call it. */
  readonly attack: string;
  readonly against: string;
  /** What is replaced, wherever it stands in a file of the project. */
  readonly changes: readonly (readonly [file: string, text: string, by: string])[];
  /** The end-to-end tests that have to fail, by file and name. */
  readonly test: readonly [file: string, name: string];
}

const attacks = 'attacks.test.ts';

const reachable = {
  changes: [
    [
      'wxt.config.ts',
      "    name: '__MSG_extension_name__',",
      "    name: '__MSG_extension_name__', web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }],",
    ],
  ],
} as const;

/** Everything that is made up counts. */
const whoever = [
  ['lib/page/listen-to-person.ts', 'if (event.isTrusted) ', ''],
  ['lib/page/watch-prompts.ts', ' || !event.isTrusted', ''],
  ['lib/page/watch-attention.ts', '    if (!use.isTrusted) return;\n', ''],
] as const;

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
    changes: [
      [
        'entrypoints/watch.ts',
        '  world.assayWatch?.abort();',
        "  document.documentElement.dataset.seen = '';\n  world.assayWatch?.abort();",
      ],
    ],
    test: ['unseen.test.ts', 'sees no difference when it is loaded'],
  },
  {
    attack: 'A4',
    against: 'page scripts have a world of their own',
    changes: [
      [
        'lib/browser/page-scripts.ts',
        "    runAt: 'document_start' as const,",
        "    runAt: 'document_start' as const,\n    world: 'MAIN' as const,",
      ],
    ],
    test: [attacks, 'A4'],
  },
  {
    attack: 'A5',
    against: 'only what a person causes is looked at',
    changes: whoever,
    test: [attacks, 'A5'],
  },
  {
    attack: 'A6',
    against: 'events are seen before the page sees them',
    changes: [['lib/page/watch-page.ts', 'capture: true', 'capture: false']],
    test: [attacks, 'A6: counts once'],
  },
  {
    attack: 'A7',
    against: 'a flood of made-up events is nothing',
    changes: whoever,
    test: [attacks, 'A7'],
  },
  {
    attack: 'A8',
    against: 'only our own pages may ask for anything',
    changes: [
      [
        'lib/browser/messages.ts',
        "if (proof.url.startsWith(browser.runtime.getURL('/')))",
        'if (requestSchema.safeParse(raw).success)',
      ],
    ],
    test: [attacks, 'A8: carries out nothing but pokes'],
  },
  {
    attack: 'A8',
    against: 'what is malformed is dropped',
    changes: [
      ['lib/core/signal/outbox-item.ts', 'at: z.int().check(z.positive())', 'at: z.number()'],
      ['lib/core/signal/outbox-item.ts', 'z.strictObject({', 'z.looseObject({'],
    ],
    test: [attacks, 'A8: records nothing malformed'],
  },
  {
    attack: 'A13',
    against: 'a signal is recorded once, by its id',
    changes: [
      [
        'lib/core/signal/plan-drain.ts',
        '  return { id, kind: item.kind',
        '  return { id: crypto.randomUUID(), kind: item.kind',
      ],
    ],
    test: [attacks, 'A13'],
  },
  {
    attack: 'A20',
    against: 'a chat is kept as a hash',
    changes: [['entrypoints/background/drain.ts', 'await hashChat(ledger, seen.toolId, chatId)', 'chatId']],
    test: [attacks, 'A20'],
  },
  {
    attack: 'A21',
    against: 'private windows are left alone',
    changes: [['wxt.config.ts', "incognito: 'not_allowed'", "incognito: 'spanning'"]],
    test: [attacks, 'A21'],
  },
  {
    attack: 'A22',
    against: 'a frame in a page that nobody watches does not count',
    changes: [
      [
        'lib/core/signal/plan-drain.ts',
        '  if (isOfUnwatchedPage) return undefined;\n',
        '  void isOfUnwatchedPage;\n',
      ],
    ],
    test: [attacks, 'A22'],
  },
  {
    attack: 'A23',
    against: 'nothing is taken without leave',
    changes: [
      ['entrypoints/background/drain.ts', 'watchedTools', 'everyTool'],
      [
        'entrypoints/background/drain.ts',
        'filter((_, index) => allowed[index])',
        'filter((_, index) => index in allowed)',
      ],
      ['entrypoints/background/mind-outbox.ts', '!(await mayWatchOrigin(origin))', 'false'],
    ],
    test: [attacks, 'A23'],
  },
];
