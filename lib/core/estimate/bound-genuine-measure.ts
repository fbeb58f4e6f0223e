import { countPrompts, type Session } from '../session/session.ts';
import type { ShareRange } from './bound-genuine-share.ts';
import type { CountRange } from './bound-genuine-use.ts';

/** What a session weighs. */
export type Measure = (session: Session) => number;

/** Minutes that the page had the person's attention. */
export const minutesOf: Measure = ({ attentionMs }) => attentionMs / 60_000;

/** Prompts, written and implied ones. */
export const promptsIn: Measure = countPrompts;

/** How much of something was genuine, in its own unit and as a share. */
export interface BoundMeasure {
  readonly amount: CountRange;
  /** Undefined where there was nothing of it. */
  readonly share: ShareRange | undefined;
}

/**
 * How many minutes or prompts were genuine, as bounds that need no assumption: at worst no untagged session was, at
 * best every one. Personal sessions stand outside. Sessions are asked with the same chance however long they are, so
 * that an estimate of minutes from the asked would hold too seldom; there is none.
 *
 * Source: as for the share of sessions, see `boundGenuineShare`, with weights.
 *
 * @param measure at least 0 for each session
 */
export function boundGenuineMeasure(sessions: readonly Session[], measure: Measure): BoundMeasure {
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
