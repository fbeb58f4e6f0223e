import { expect, it } from 'vitest';
import { type DecidedSession, tallyAsking } from '@/lib/core/estimate/asking-tally.ts';
import { estimateGenuineShare } from '@/lib/core/estimate/estimate-genuine-share.ts';

/** A session that the user sees as one job, or as two that were put together. */
interface Job {
  /** What the user says of it as one. */
  readonly isGenuine: boolean;
  /** Whether it holds two jobs, one genuine and one not: the user splits it when it is drawn. */
  readonly isMixed: boolean;
  /** Whether the user splits and answers it also when nobody asks. */
  readonly isSplitAnyway: boolean;
}

const row = (isGenuine: boolean, given: Partial<DecidedSession>): DecidedSession => ({
  verdict: isGenuine ? 'genuine' : 'filler',
  verdictAt: 1,
  endedAt: 0,
  ...given,
});

/** The rows that come of a job, and how many of them are genuine in truth. */
function rowsOf({ isGenuine, isMixed, isSplitAnyway }: Job, drawn: boolean) {
  const toss = { drawn, chance: 0.5 };
  if (isMixed && drawn)
    return {
      rows: [row(isGenuine, { ...toss, isPart: true }), row(!isGenuine, { isPart: true })],
      genuine: 1,
    };
  if (isMixed && isSplitAnyway)
    return { rows: [row(true, { isPart: true }), row(false, { isPart: true })], genuine: 1 };
  const open = { verdict: 'untagged', verdictAt: undefined } as const;
  return { rows: [row(isGenuine, drawn ? toss : { ...toss, ...open })], genuine: Number(isGenuine) };
}

/** All ways to draw so many of so many. */
function* draws(of: number, count: number, first = 0): Generator<readonly number[]> {
  if (count === 0) return void (yield []);
  for (let nth = first; nth <= of - count; nth += 1)
    for (const others of draws(of, count - 1, nth + 1)) yield [nth, ...others];
}

/** In how many draws of a hundred the range holds the truth. */
function coverage(jobs: readonly Job[], count: number): number {
  let [held, all] = [0, 0];
  for (const drawn of draws(jobs.length, count)) {
    const made = jobs.map((job, nth) => rowsOf(job, drawn.includes(nth)));
    const rows = made.flatMap((one) => one.rows);
    const truth = made.reduce((sum, { genuine }) => sum + genuine, 0) / rows.length;
    const range = estimateGenuineShare(tallyAsking(rows))?.range ?? { low: 1, high: 0 };
    held += Number(range.low <= truth + 1e-9 && truth <= range.high + 1e-9);
    all += 1;
  }
  return (100 * held) / all;
}

const kinds = [
  { isGenuine: true, isMixed: true, isSplitAnyway: true },
  { isGenuine: true, isMixed: true, isSplitAnyway: false },
  { isGenuine: false, isMixed: true, isSplitAnyway: true },
  { isGenuine: false, isMixed: true, isSplitAnyway: false },
  { isGenuine: true, isMixed: false, isSplitAnyway: false },
  { isGenuine: false, isMixed: false, isSplitAnyway: false },
] as const;
/** Worlds of ten sessions: any two or three kinds, in any parts of three, three and four. */
const worlds = kinds.flatMap((one) =>
  kinds.flatMap((two) =>
    kinds.map((three) => [...Array(3).fill(one), ...Array(3).fill(two), ...Array(4).fill(three)] as Job[]),
  ),
);

it('the range holds the share of all rows, in each world, when those that are drawn are split most', () => {
  for (const count of [5, 8])
    for (const jobs of worlds) expect(coverage(jobs, count)).toBeGreaterThanOrEqual(95);
});

it('the part that stands for a drawn session is asked and not answered; what it is, is known', () => {
  const { rest, volunteered, undecided } = tallyAsking([
    row(true, { drawn: true, chance: 0.5, isPart: true }),
    row(false, { isPart: true }),
    row(true, { verdict: 'untagged', verdictAt: undefined, isPart: true }),
  ]);

  expect(rest).toMatchObject({ total: 1, asked: 1, answered: { genuine: 0 }, known: { genuine: 1 } });
  expect(volunteered).toMatchObject({ other: 1 });
  expect(undecided).toBe(1);
});
