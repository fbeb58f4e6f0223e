import type { Session } from '@/lib/core/session/session.ts';
import { dayOf } from '../../../lib/core/week/day.ts';

/** Noon of a Wednesday in Zurich, in winter. */
export const noon = Date.parse('2026-11-18T12:00:00+01:00');

/** A session like any other, but for what is given. The day follows from the beginning and the zone. */
export function aSession(given: Partial<Session> = {}): Session {
  const startedAt = given.startedAt ?? given.endedAt ?? noon;
  const zone = given.zone ?? 'Europe/Zurich';
  return {
    id: 'a session',
    toolId: 'chatgpt',
    startedAt,
    endedAt: startedAt,
    zone,
    day: dayOf(startedAt, zone),
    prompts: 1,
    implied: 0,
    answers: 0,
    copies: 0,
    attentionMs: 0,
    chats: [],
    named: [],
    threads: [],
    verdict: 'untagged',
    verdictAt: given.verdict === undefined || given.verdict === 'untagged' ? undefined : startedAt + 1,
    ...given,
  };
}
