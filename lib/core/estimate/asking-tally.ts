import type { Session } from '../session/session.ts';
import { freshnessOf } from './freshness-of.ts';

/** What verdicts come to: genuine, other work (filler, exploring), and personal, which is no work. */
export interface VerdictCounts {
  readonly genuine: number;
  readonly other: number;
  readonly personal: number;
}

/** Sessions, counted by how their verdicts came about: all that an estimate needs to know of them. */
export interface AskingTally {
  /** Those that had their verdict before any coin was thrown for them. */
  readonly volunteered: VerdictCounts;
  /** Those that a coin was thrown for. */
  readonly rest: {
    readonly total: number;
    /** Chosen by the coin, whether they were answered or not. */
    readonly asked: number;
    /** Of the asked: answered within a day. */
    readonly answered: VerdictCounts;
    /** Verdicts that came to be known in another way: recalled later, or given without having been asked. */
    readonly known: VerdictCounts;
    /** The chance that the coin had for each of them; undefined where none was noted. */
    readonly chance?: number | undefined;
  };
  /** Neither a verdict nor a coin: still to be decided, or recorded before anybody was asked. */
  readonly undecided: number;
}

/**
 * A session with what the coin said. To hold, the coin must be thrown for each session that is untagged at that moment,
 * and never for one that has its verdict already.
 */
export type DecidedSession = Pick<
  Session,
  'verdict' | 'verdictAt' | 'endedAt' | 'drawn' | 'chance' | 'isPart'
>;

/**
 * Counts sessions for an estimate. A verdict that was asked for but recalled more than a day later is known, and counts
 * as refused where it was asked for. So does the part that stands for a session which was
 * split. Where the user changed the chance, see {@link sumTallies}.
 */
export function tallyAsking(sessions: readonly DecidedSession[]): AskingTally {
  const byChance = Map.groupBy(sessions, ({ chance }) => chance);
  return sumTallies([...byChance].map(([chance, some]) => tallyOneChance(some, chance)));
}

function tallyOneChance(sessions: readonly DecidedSession[], chance: number | undefined): AskingTally {
  const [volunteered, answered, known] = [newCounts(), newCounts(), newCounts()];
  let [total, asked, undecided] = [0, 0, 0];
  for (const session of sessions) {
    const { drawn, verdict } = session;
    if (drawn !== undefined) total += 1;
    if (drawn === true) asked += 1;
    if (verdict === 'untagged') undecided += drawn === undefined ? 1 : 0;
    else if (drawn === undefined) volunteered[kindOf(verdict)] += 1;
    else (drawn && session.isPart !== true && isTimely(session) ? answered : known)[kindOf(verdict)] += 1;
  }
  return { volunteered, rest: { total, asked, answered, known, chance }, undecided };
}

/**
 * Several tallies as one: what they come to when their sessions are counted together. A sample has one chance for all:
 * where coins had several, the one with most sessions makes the sample, and of the others only the verdicts count, as
 * though no coin had been thrown. Which one that is depends on no verdict.
 */
export function sumTallies(tallies: readonly AskingTally[]): AskingTally {
  const chance = commonestChance(tallies);
  const fitting = tallies.map((tally) => (tally.rest.chance === chance ? tally : withoutSample(tally)));
  const sum = (count: (tally: AskingTally) => number): number =>
    fitting.reduce((total, tally) => total + count(tally), 0);
  const sumCounts = (counts: (tally: AskingTally) => VerdictCounts): VerdictCounts => ({
    genuine: sum((tally) => counts(tally).genuine),
    other: sum((tally) => counts(tally).other),
    personal: sum((tally) => counts(tally).personal),
  });
  return {
    volunteered: sumCounts(({ volunteered }) => volunteered),
    rest: {
      total: sum(({ rest }) => rest.total),
      asked: sum(({ rest }) => rest.asked),
      answered: sumCounts(({ rest }) => rest.answered),
      known: sumCounts(({ rest }) => rest.known),
      ...(chance === undefined ? {} : { chance }),
    },
    undecided: sum((tally) => tally.undecided),
  };
}

/** Of chances with equally many sessions, the largest. */
function commonestChance(tallies: readonly AskingTally[]): number | undefined {
  const totals = new Map<number | undefined, number>();
  for (const { rest } of tallies) totals.set(rest.chance, (totals.get(rest.chance) ?? 0) + rest.total);
  const [commonest] = [...totals].sort(
    ([one = 0, ofOne], [other = 0, ofOther]) => ofOther - ofOne || other - one,
  );
  return commonest?.[0];
}

/** A tally in which nothing was drawn: who has a verdict gave it, and all others are open. */
function withoutSample({ volunteered, rest, undecided }: AskingTally): AskingTally {
  const { total, answered, known } = rest;
  const given = [volunteered, answered, known];
  const sum = (kind: keyof VerdictCounts): number => given.reduce((all, counts) => all + counts[kind], 0);
  return {
    volunteered: { genuine: sum('genuine'), other: sum('other'), personal: sum('personal') },
    rest: { total: 0, asked: 0, answered: newCounts(), known: newCounts() },
    undecided: undecided + total - verdictsIn(answered) - verdictsIn(known),
  };
}

/** How many sessions of a tally may have been work: all that are not known to be personal. */
export function countPossibleWork({ volunteered, rest, undecided }: AskingTally): number {
  const { total, answered, known } = rest;
  return workOf(volunteered) + total - answered.personal - known.personal + undecided;
}

/** How many of some verdicts were for work. */
export const workOf = ({ genuine, other }: Pick<VerdictCounts, 'genuine' | 'other'>): number =>
  genuine + other;

/** How many verdicts there are in all. */
export const verdictsIn = (counts: VerdictCounts): number => workOf(counts) + counts.personal;

const newCounts = () => ({ genuine: 0, other: 0, personal: 0 });

const kindOf = (verdict: Exclude<Session['verdict'], 'untagged'>): keyof VerdictCounts =>
  verdict === 'genuine' || verdict === 'personal' ? verdict : 'other';

const isTimely = (session: DecidedSession): boolean => {
  const freshness = freshnessOf(session);
  return freshness === 'fresh' || freshness === 'same-day';
};
