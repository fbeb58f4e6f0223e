import type { Session } from '../session/session.ts';
import { dayOf } from '../week/day.ts';

/** That a drawn session was asked about. */
export interface Ask {
  readonly sessionId: string;
  /** When the idle gap after the session was over, in epoch milliseconds. */
  readonly at: number;
  /** The day that it was then, where the session was: `YYYY-MM-DD`. */
  readonly day: string;
}

/** What of a session decides whether it is asked about. */
export type AskedSession = Pick<Session, 'id' | 'endedAt' | 'zone' | 'drawn' | 'verdictAt'>;

/** So many asks there are on a day at the most, and at least so many milliseconds between two of them. */
const mostAsksADay = 3;
export const asksApartMs = 45 * 60_000;

/** After so many ignored days in a row there are half as many asks. */
const ignoredDaysBorne = 2;

/** After so many days with drawn sessions and no answer at all, nothing is asked until there is one. */
const silentDaysBorne = 8;

/**
 * The asks that there have been. Each drawn session has one moment for its ask, when it has ended, and is passed over
 * for good if it has its verdict by then or an ask would be one too many. So there is never more than one at a time,
 * and none is repeated. Who has answered nothing for eight working days is not asked again until they answer something:
 * breaks of that length foretell that people stop for good, and reminders don't bring them back (doi
 * 10.1007/978-3-031-42286-7_34). What was drawn and is not asked about here is left to the weekly review: it counts as asked.
 *
 * Nothing of it is kept, since it follows from the sessions. More of them that end later, and verdicts that are given
 * later, change no ask before that.
 *
 * @param idleAfterMs the idle gap
 * @param now epoch milliseconds
 * @returns in the order of their times
 */
export function planAsks(sessions: readonly AskedSession[], idleAfterMs: number, now: number): Ask[] {
  const verdictTimes = new Map(sessions.map(({ id, verdictAt }) => [id, verdictAt]));
  const isAnswered = ({ sessionId }: Ask, by: number): boolean =>
    (verdictTimes.get(sessionId) ?? Number.POSITIVE_INFINITY) < by;
  const possible = sessions
    .filter(({ drawn, endedAt }) => drawn === true && endedAt + idleAfterMs <= now)
    .sort((one, other) => one.endedAt - other.endedAt || (one.id < other.id ? -1 : 1))
    .map(({ id, endedAt, zone }): Ask => {
      const at = endedAt + idleAfterMs;
      return { sessionId: id, at, day: dayOf(at, zone) };
    });

  const answers = [...verdictTimes.values()].filter((time) => time !== undefined);
  const lastAnswer = (by: number): number =>
    answers.reduce((last, time) => (time < by && time > last ? time : last), 0);

  const asks: Ask[] = [];
  for (const ask of possible) {
    const last = asks.at(-1);
    const isTooSoon = last !== undefined && ask.at - last.at < asksApartMs;
    if (isTooSoon || isAnswered(ask, ask.at) || isSilent(possible, ask, lastAnswer(ask.at))) continue;
    const most = isIgnored(asks, ask.day, (one) => isAnswered(one, ask.at)) ? mostAsksADay / 2 : mostAsksADay;
    if (asks.filter(({ day }) => day === ask.day).length + 1 <= most) asks.push(ask);
  }
  return asks;
}

/** Whether none of the asks of the last two days with any was answered, the day itself left aside. */
function isIgnored(asks: readonly Ask[], today: string, isAnswered: (ask: Ask) => boolean): boolean {
  const before = asks.filter(({ day }) => day !== today);
  const lastDays = [...new Set(before.map(({ day }) => day))].slice(-ignoredDaysBorne);
  const some = before.filter(({ day }) => lastDays.includes(day));
  return lastDays.length === ignoredDaysBorne && !some.some(isAnswered);
}

/** Whether there were drawn sessions on so many days since the last answer, the day of the ask left aside. */
function isSilent(possible: readonly Ask[], ask: Ask, since: number): boolean {
  const unanswered = possible.filter(({ at, day }) => at > since && at < ask.at && day !== ask.day);
  return new Set(unanswered.map(({ day }) => day)).size >= silentDaysBorne;
}

/**
 * The session that is being asked about: the last one that was, until it is answered or the day is over.
 *
 * @param now epoch milliseconds
 * @returns its id
 */
export function openAsk(
  sessions: readonly AskedSession[],
  asks: readonly Ask[],
  now: number,
): string | undefined {
  const last = asks.at(-1);
  const session = sessions.find(({ id }) => id === last?.sessionId);
  if (last === undefined || session === undefined || session.verdictAt !== undefined) return undefined;
  return dayOf(now, session.zone) === last.day ? last.sessionId : undefined;
}
