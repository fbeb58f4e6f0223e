import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import type { Arena } from './arena.ts';
import { callProbe } from './in-extension.ts';
import { inWords } from './in-words.ts';
import { type LedgerTab, withLedgers } from './ledger-tab.ts';
import { type SavedCopy, saveOwnCopy } from './save-own-copy.ts';

/** As CSV, the same bytes may take twice as long as in the form that browsers write themselves. */
const mostTimes = 2;
/** Ten times the ledger may take a fifth more memory: what is not flat takes many times that. */
const mostMemory = 1.2;

/** Times the writing of one's own copy against that of plain JSON of the same sessions and as many bytes. */
export async function compareOwnCopy(arena: Arena, { page, sessions }: LedgerTab): Promise<BenchmarkRow> {
  const copy = await callProbe(page, 'runStream', 'own copy');
  const plain = await callProbe(page, 'runStream', 'plain JSON', copy.bytes / sessions);
  const ratio = copy.writeMs / copy.bytes / (plain.writeMs / plain.bytes);
  return rowOf(
    {
      name: `own copy of ${inWords(sessions)} sessions: CSV against as many bytes of plain JSON`,
      browser: arena.name,
      value: copy.writeMs / 1000,
      unit: 's',
    },
    { ratio, budget: mostTimes },
  );
}

/**
 * Saves one's own copy of a small ledger and of a large one as a person does, each in a browser that has just
 * started, and compares the most memory that it took.
 *
 * @throws Error when a file does not hold every session
 */
export async function compareMemory(
  arena: Arena,
  sizes: readonly [small: number, large: number],
): Promise<BenchmarkRow[]> {
  const copies: SavedCopy[] = [];
  for (const size of sizes) copies.push(await withLedgers(arena, [size], ([tab]) => expectSaved(tab)));
  const [small, large] = copies.map(({ peak }) => peak);
  if (small === undefined || large === undefined) return [];

  const [ofSmall, ofLarge] = sizes.map(inWords);
  return (['extension', 'browser'] as const).map((whose) =>
    rowOf(
      {
        name: `peak memory of the ${whose} while the own copy is saved: ${ofLarge} sessions against ${ofSmall}`,
        browser: arena.name,
        value: large[whose],
        unit: 'kB',
      },
      { ratio: large[whose] / small[whose], budget: mostMemory },
    ),
  );
}

async function expectSaved(tab: LedgerTab): Promise<SavedCopy> {
  const copy = await saveOwnCopy(tab);
  if (copy.lines < tab.sessions + 1)
    throw new Error(`The own copy of ${tab.sessions} sessions has ${copy.lines} lines.`);
  return copy;
}
