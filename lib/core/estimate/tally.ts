import { type Session, type Verdict, verdicts } from '../session/session.ts';

/** How many sessions have each verdict, and how many have none. */
export type Tally = Readonly<Record<Verdict | 'untagged', number>>;

/** Counts sessions by their verdict. */
export function tally(sessions: readonly Session[]): Tally {
  const counts = {
    ...Object.fromEntries(verdicts.map((verdict) => [verdict, 0])),
    untagged: 0,
  } as Record<Verdict | 'untagged', number>;
  for (const session of sessions) counts[session.verdict] += 1;
  return counts;
}
