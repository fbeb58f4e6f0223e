import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import { quietMean } from '../bench-page/statistics.ts';
import type { Arena } from './arena.ts';
import { askingPages, callProbe } from './in-extension.ts';
import { inWords } from './in-words.ts';
import type { LedgerTab } from './ledger-tab.ts';

/** A large ledger may slow down what is asked of it by a fifth. The settings, which count to 10,000, are no part of it. */
const mostTimes = 1.2;
const unpromised = ['options page opens'];
const queries = ['badge count', 'popup query', 'week review query', 'anonymised file'] as const;

/** How often things are asked. */
interface Effort {
  /** How often the two ledgers take turns. */
  readonly rounds: number;
  /** How often a query is repeated within a turn: a browser's clock is too coarse for once. */
  readonly repeats: number;
  /** How often a page is opened on each of them. */
  readonly openings: number;
}

type Pair = readonly [small: LedgerTab, large: LedgerTab];

/** Times what pages and badge ask of a small ledger and of a large one, by turns, and how fast the pages open. */
export async function compareQueries(arena: Arena, pair: Pair, effort: Effort): Promise<BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const name of queries) {
    const ask = ({ page }: LedgerTab) => callProbe(page, 'timeQuery', name, arena.today, effort.repeats);
    rows.push(await compare({ name, browser: arena.name, pair, rounds: effort.rounds, measure: ask }));
  }
  for (const page of askingPages) {
    const open = (tab: LedgerTab) => openingTime(tab, page);
    const name = `${page} page opens`;
    rows.push(await compare({ name, browser: arena.name, pair, rounds: effort.openings, measure: open }));
  }
  return rows;
}

interface Comparison {
  readonly name: string;
  readonly browser: Arena['name'];
  readonly pair: Pair;
  readonly rounds: number;
  /** In milliseconds. */
  readonly measure: (tab: LedgerTab) => Promise<number>;
}

async function compare({ name, browser, pair, rounds, measure }: Comparison): Promise<BenchmarkRow> {
  const [small, large] = pair;
  const times: (readonly [number, number])[] = [];
  // The first turn warms both up.
  for (let round = -1; round < rounds; round += 1) {
    const turn = [await measure(small), await measure(large)] as const;
    if (round >= 0) times.push(turn);
  }
  const [ofSmall, ofLarge] = [quietMean(times.map(([one]) => one)), quietMean(times.map(([, one]) => one))];
  return rowOf(
    {
      name: `${name}: ${inWords(large.sessions)} sessions against ${inWords(small.sessions)}`,
      browser,
      value: ofLarge,
      unit: 'ms',
    },
    { ratio: ofLarge / ofSmall, budget: unpromised.includes(name) ? null : mostTimes },
  );
}

/** In milliseconds, from the beginning of the loading until everything that the ledger has for the page is shown. */
async function openingTime({ browser }: LedgerTab, name: (typeof askingPages)[number]): Promise<number> {
  const page = await browser.open(`${browser.extensionOrigin}/timed-${name}.html`);
  const time = await page.waitFor<number>('window.shownAfterMs');
  await page.close();
  return time;
}
