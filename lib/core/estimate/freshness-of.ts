import type { Session } from '../session/session.ts';

/** How late a verdict came: `fresh` under an hour after the session, `same-day` under 24 hours, else `recalled`. */
export type Freshness = 'fresh' | 'same-day' | 'recalled';

const hourMs = 3_600_000;

/**
 * How late a session's verdict came; during the session is fresh.
 *
 * @returns undefined while there is no verdict, or nobody knows when it was given
 */
export function freshnessOf({
  endedAt,
  verdictAt,
}: Pick<Session, 'endedAt' | 'verdictAt'>): Freshness | undefined {
  if (verdictAt === undefined) return undefined;

  const lateMs = verdictAt - endedAt;
  if (lateMs < hourMs) return 'fresh';
  return lateMs < 24 * hourMs ? 'same-day' : 'recalled';
}
