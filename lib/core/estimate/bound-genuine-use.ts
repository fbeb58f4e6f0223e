import { countPrompts, type Session } from '../session/session.ts';

/** A count that is known to lie between two bounds, both included. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** Genuine use, measured as a dashboard measures use. */
export interface GenuineUse {
  readonly sessions: CountRange;
  readonly prompts: CountRange;
  /** Days with a genuine session. */
  readonly activeDays: CountRange;
}

/**
 * How much of some use was genuine, without any assumption: at worst no untagged session was, at best every one.
 * Source: as for the share, see `boundGenuineShare`.
 */
export function boundGenuineUse(sessions: readonly Session[]): GenuineUse {
  const surely = sessions.filter(({ verdict }) => verdict === 'genuine');
  const perhaps = sessions.filter(({ verdict }) => verdict === 'genuine' || verdict === 'untagged');
  const bound = (measure: (some: readonly Session[]) => number): CountRange => ({
    low: measure(surely),
    high: measure(perhaps),
  });
  return {
    sessions: bound((some) => some.length),
    prompts: bound(promptsOf),
    activeDays: bound(daysOf),
  };
}

/** How many prompts some sessions hold, written and implied ones. */
export const promptsOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + countPrompts(session), 0);

/** On how many different days some sessions began. */
export const daysOf = (sessions: readonly Session[]): number => new Set(sessions.map(({ day }) => day)).size;
