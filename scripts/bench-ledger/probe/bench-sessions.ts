import type { Session } from '../../../lib/core/session/session.ts';
import { verdicts } from '../../../lib/core/session/session.ts';
import { catalogue } from '../../../lib/core/tool/catalogue.ts';
import { daysBetween } from '../../../lib/core/week/day.ts';
import { idAt, type Random, randomFrom, randomId } from './random.ts';

/** So many of the newest sessions are the same in every ledger: in the twelve weeks that a review reads. */
const newest = 1_000;
const newestDays = 84;
/** All others lie in the ten years before. */
const olderDays = 3_650;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The tools that the sessions were on. */
export const benchTools = catalogue.slice(0, 20);

/**
 * Makes the sessions of a ledger, oldest first: twenty tools, seven in ten answered. The newest thousand are the same
 * whatever the count, the newest week among them, so that what is asked of it reads the same rows in every ledger.
 *
 * @param count how many, from 1,000
 * @param sunday the last day of the newest week, `YYYY-MM-DD`
 */
export function* benchSessions(count: number, sunday: string): Generator<Session, void> {
  const lastDay = daysBetween('1970-01-01', sunday);
  const firstOfNewest = lastDay - newestDays + 1;
  const older = count - newest;
  yield* sessionsOfDays(firstOfNewest - olderDays, spread(older, olderDays), randomFrom(count));
  yield* sessionsOfDays(firstOfNewest, spread(newest, newestDays), randomFrom(1));
}

/** How many of so many sessions begin on each of so many days, as evenly as can be. */
function spread(sessions: number, days: number): number[] {
  return Array.from(
    { length: days },
    (_, day) => Math.floor(((day + 1) * sessions) / days) - Math.floor((day * sessions) / days),
  );
}

function* sessionsOfDays(firstDay: number, counts: readonly number[], random: Random) {
  for (const [index, count] of counts.entries())
    for (let nth = 0; nth < count; nth += 1) yield sessionOn(firstDay + index, nth, random);
}

/** Sessions of a tool begin an hour apart, and last no longer than leaves an idle gap before the next. */
function sessionOn(dayNumber: number, nth: number, random: Random): Session {
  const tool = nth % benchTools.length;
  // Before 22 o'clock in UTC it is the same day in Zurich.
  const hour = (Math.floor(nth / benchTools.length) + tool) % 22;
  const startedAt = dayNumber * dayMs + hour * hourMs + Math.floor(random() * 20 * minuteMs);
  const endedAt = startedAt + Math.floor(random() * 25 * minuteMs);
  const prompts = 1 + Math.floor(random() ** 2 * 16);
  const threads = Array.from({ length: random() < 0.8 ? 1 : 2 }, () => randomId(random));
  const verdict = random() < 0.7 ? verdicts[Math.floor(random() * verdicts.length)] : undefined;
  return {
    id: idAt(startedAt, random),
    toolId: benchTools[tool]?.id ?? '',
    startedAt,
    endedAt,
    zone: 'Europe/Zurich',
    day: new Date(dayNumber * dayMs).toISOString().slice(0, 10),
    prompts,
    implied: Math.floor(prompts / 8),
    answers: prompts,
    copies: Math.floor(random() * 4),
    attentionMs: Math.floor(random() * (endedAt - startedAt)),
    chats: threads.map(() => randomId(random).replaceAll('-', '')),
    named: threads,
    threads,
    verdict: verdict ?? 'untagged',
    verdictAt: verdict === undefined ? undefined : endedAt + Math.floor(random() * 8 * hourMs),
  };
}
