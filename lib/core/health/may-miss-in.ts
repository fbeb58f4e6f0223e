import { dayOf } from '../week/day.ts';
import type { Week } from '../week/week.ts';
import type { Health } from './health.ts';
import { judgeHealth } from './judge-health.ts';

/**
 * Whether a week's counts of a tool are likely too low, because its prompts are not seen at present: then what was not
 * counted is unknown, and no zero. Weeks that were over when its newest prompt was seen are not in doubt.
 *
 * @param catalogue the catalogue's word for the state of the tool's entry now
 */
export function mayMissIn({ sunday }: Week, health: Health, catalogue: string): boolean {
  const state = judgeHealth(health, catalogue);
  if (state !== 'no_prompts' && state !== 'silent') return false;
  return health.promptedAt === undefined || dayOf(health.promptedAt, 'UTC') <= sunday;
}
