import { type Freshness, freshnessOf } from '../estimate/freshness-of.ts';
import type { Session } from '../session/session.ts';
import type { Ask } from './plan-asks.ts';

/** What asking came to among some sessions, each number in sessions. */
export interface AskingSummary {
  readonly sessions: number;
  readonly drawn: number;
  /** Of the drawn ones: asked about, within the limits. */
  readonly asked: number;
  /** Of the drawn ones: answered, by how late the verdict came. */
  readonly answered: Readonly<Record<Freshness, number>>;
}

/** Counts what asking came to. */
export function summariseAsking(sessions: readonly Session[], asks: readonly Ask[]): AskingSummary {
  const drawn = sessions.filter((session) => session.drawn === true);
  const asked = new Set(asks.map(({ sessionId }) => sessionId));
  const countOf = (freshness: Freshness): number =>
    drawn.filter((session) => freshnessOf(session) === freshness).length;
  return {
    sessions: sessions.length,
    drawn: drawn.length,
    asked: drawn.filter(({ id }) => asked.has(id)).length,
    answered: { fresh: countOf('fresh'), 'same-day': countOf('same-day'), recalled: countOf('recalled') },
  };
}
