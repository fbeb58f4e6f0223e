import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import { middleMean } from '../bench-page/statistics.ts';
import type { Arena } from './arena.ts';
import { callProbe } from './in-extension.ts';
import { inWords } from './in-words.ts';
import type { LedgerTab } from './ledger-tab.ts';

/** From a signal to its durable row it may take three times as long as a bare durable put of that row. */
const mostTimes = 3;
const dayMs = 24 * 3_600_000;

/**
 * Times how long signals take to be recorded, against bare strict puts of the same rows.
 *
 * @param prompts how many are recorded
 */
export async function compareRecording(
  { name: browser, sunday }: Arena,
  { page, sessions }: LedgerTab,
  prompts: number,
): Promise<BenchmarkRow> {
  const from = Date.parse(sunday) + 2 * dayMs;
  const times = await callProbe(page, 'timeRecording', prompts, from);
  const recorded = middleMean(times.map((time) => time.recorded));
  const bare = middleMean(times.map((time) => time.bare));
  return rowOf(
    {
      name: `signal to durable row in ${inWords(sessions)} sessions: recorded against a bare strict put`,
      browser,
      value: recorded,
      unit: 'ms',
    },
    { ratio: recorded / bare, budget: mostTimes },
  );
}
