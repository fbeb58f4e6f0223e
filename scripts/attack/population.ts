import type { Session } from '../../lib/core/session/session.ts';
import type { Period } from '../../lib/core/week/week.ts';
import { type Measured, nothingMeasured } from './measured.ts';
import {
  growOlder,
  inventPerson,
  inventVerdict,
  inventVisit,
  inventVisits,
  type Person,
  type Visit,
} from './person.ts';
import type { Random } from './random.ts';
import { sessionOf } from './session-of.ts';

/** Two periods that follow each other. */
export const periods: readonly [Period, Period] = [
  { monday: '2026-09-07', sunday: '2026-10-04' },
  { monday: '2026-10-05', sunday: '2026-11-01' },
];

/** Somebody of whom the attacker has the access log, and a file. */
export interface Target {
  readonly sessions: readonly Session[];
  /** The same sessions as the same person might as well have answered them, several times over. */
  readonly asWell: readonly (readonly Session[])[];
  readonly later: readonly Session[];
  /** What the access logs say of the first period: 3 minutes off, 5 % missing. */
  readonly log: readonly LoggedVisit[];
  /** What this person measured of time in both periods; no log says anything of it. */
  readonly measured: Measured;
}

/** A visit as the access log has it, and which of the sessions it was. */
export interface LoggedVisit extends Visit {
  readonly session: number;
}

/** The part of visits that access logs lack. */
export const missingInLog = 0.05;
const minutesOff = 3;

/** More files for the same logs make the figures steadier. */
const timesAnsweredAnew = 4;

/** People with sessions in two periods, and the access logs of the first. */
export function inventPopulation(random: Random, size: number): Target[] {
  return Array.from({ length: size }, () => {
    const person = inventPerson(random);
    const visits = inventVisits(random, person, periods[0]);
    return {
      sessions: answer(random, person, visits),
      asWell: Array.from({ length: timesAnsweredAnew }, () => answer(random, person, visits)),
      later: inventLater(random, person),
      log: visits
        .map((visit, session) => ({
          ...visit,
          session,
          minute: visit.minute + Math.round((2 * random() - 1) * minutesOff),
        }))
        .filter(() => random() >= missingInLog),
      measured: nothingMeasured,
    };
  });
}

/** The sessions of one more period of a person. */
export function inventLater(random: Random, person: Person): Session[] {
  const older = growOlder(random, person);
  return answer(random, older, inventVisits(random, older, periods[1]));
}

/** The sessions of the first period of a person. */
export function inventEarlier(random: Random, person: Person): Session[] {
  return answer(random, person, inventVisits(random, person, periods[0]));
}

/**
 * The visits there may really have been behind an access log: those it has, and as many more as are likely missing,
 * each on a tool that the person uses.
 */
export function completeLog(random: Random, log: readonly Visit[]): Visit[] {
  const added: Visit[] = [];
  for (const { toolId } of log)
    if (random() < missingInLog / (1 - missingInLog))
      added.push({ ...inventVisit(random, { weights: [1] }, periods[0]), toolId });
  return [...log, ...added];
}

function answer(random: Random, { habits }: Person, visits: readonly Visit[]): Session[] {
  return visits.map((visit) => sessionOf(random, visit, inventVerdict(random, habits, visit)));
}
