import type { Session } from '../session/session.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import type { CountRange } from './bound-genuine-use.ts';

/** Minutes that the page had the person's attention. */
export const minutesOf = ({ attentionMs }: Pick<Session, 'attentionMs'>): number => attentionMs / 60_000;

/** How much of something was genuine, in its own unit and as a share. */
export interface BoundMeasure {
  readonly amount: CountRange;
  /** Undefined where there was nothing of it. */
  readonly share: ShareRange | undefined;
}

/**
 * How many minutes (`minutesOf`) or prompts (`countPrompts`) were genuine, as bounds that need no assumption: at worst no untagged session was, at
 * best every one. Personal sessions stand outside. Sessions are asked with the same chance however long they are, so
 * that an estimate of minutes from the asked would hold too seldom; there is none.
 *
 * Source: as for the share of sessions, see `boundGenuineShare`, with weights.
 *
 * @param measure what a session weighs, at least 0
 */
export function boundGenuineMeasure<One extends Pick<Session, 'verdict'>>(
  sessions: readonly One[],
  measure: (session: One) => number,
): BoundMeasure {
  const sumOf = (isMeant: (verdict: Session['verdict']) => boolean): number =>
    sessions.filter(({ verdict }) => isMeant(verdict)).reduce((sum, session) => sum + measure(session), 0);
  const low = sumOf((verdict) => verdict === 'genuine');
  const untagged = sumOf((verdict) => verdict === 'untagged');
  const other = sumOf((verdict) => verdict === 'filler' || verdict === 'exploring');
  const all = low + untagged + other;
  return {
    amount: { low, high: low + untagged },
    share: all === 0 ? undefined : { low: low / all, high: Math.min(1, (low + untagged) / all) },
  };
}
