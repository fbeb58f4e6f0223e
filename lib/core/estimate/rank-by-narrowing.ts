import { type DecidedSession, tallyAsking } from './asking-tally.ts';
import { estimateGenuineShare } from './estimate-genuine-share.ts';
import { freshnessOf } from './freshness-of.ts';
import { stateShare } from './state-share.ts';

/** An untagged session, and what a verdict on it would do to the range. */
export interface Narrowing<One> {
  readonly session: One;
  /** By how much the stated range gets narrower, as a share, in the middle of what the verdict may be. */
  readonly gain: number;
  /** Whether a verdict now would be recalled: it narrows what is certain, and does not enter the estimate. */
  readonly isLate: boolean;
}

type Open = DecidedSession & { readonly startedAt: number };

/**
 * The untagged sessions, those first whose verdict would narrow the range most, of equal ones the newest. Sessions on
 * which the coin said the same, and that can be answered as freshly, do the same to the range, so that one of each
 * kind is tried: once as genuine, once as other work.
 *
 * @param sessions all that the range is of
 * @param now epoch milliseconds
 */
export function rankByNarrowing<One extends Open>(sessions: readonly One[], now: number): Narrowing<One>[] {
  const width = widthOf(sessions);
  const gains = new Map<string, number>();
  const gainOf = (session: One): number => {
    const kind = kindOf(session, now);
    const known = gains.get(kind) ?? width - widthOnceAnswered(sessions, session, now);
    gains.set(kind, known);
    return known;
  };
  return sessions
    .filter(({ verdict }) => verdict === 'untagged')
    .map((session) => ({ session, gain: gainOf(session), isLate: isLate(session, now) }))
    .sort((one, other) => other.gain - one.gain || other.session.startedAt - one.session.startedAt);
}

const isLate = ({ endedAt }: Open, now: number): boolean =>
  freshnessOf({ endedAt, verdictAt: now }) === 'recalled';

const kindOf = (session: Open, now: number): string =>
  `${session.chance} ${session.drawn} ${session.isPart} ${isLate(session, now)}`;

function widthOnceAnswered(sessions: readonly Open[], answered: Open, now: number): number {
  const widths = (['genuine', 'filler'] as const).map((verdict) =>
    widthOf(sessions.map((one) => (one === answered ? { ...one, verdict, verdictAt: now } : one))),
  );
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

function widthOf(sessions: readonly DecidedSession[]): number {
  const estimate = estimateGenuineShare(tallyAsking(sessions));
  if (estimate === undefined) return 0;

  const { low, high } = stateShare(estimate).range;
  return high - low;
}
