import type { Session } from '../../lib/core/session/session.ts';
import { addDays } from '../../lib/core/week/day.ts';
import type { Period } from '../../lib/core/week/week.ts';
import { normal, pick, poisson, type Random } from './random.ts';

/** The tools of the invented company; the last is its own assistant, which is in no group. */
const tools = ['chatgpt', 'm365-copilot', 'claude', 'github-copilot', 'https://assistant.intranet.test'];

/** What is particular about a person, in all periods. */
export interface Person {
  /** Sessions in four weeks, on average. */
  readonly pace: number;
  /** How much of the use goes to each of `tools`. */
  readonly weights: readonly number[];
  readonly habits: Habits;
}

/** How a person answers. Nobody can see it in an access log. */
export interface Habits {
  /** The log-odds that a session at work is genuine, by tool. */
  readonly genuine: readonly number[];
  readonly answers: number;
  /** How much of what is not genuine is filler; the rest is exploring. */
  readonly filler: number;
}

/** What an access log says of a session. */
export interface Visit {
  readonly toolId: string;
  readonly day: string;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** How groups of tools differ in how often they feed real work, for everybody. */
const genuineOfTools = [-0.3, 0, 0.1, 0.7, -0.2];

/** A person of the invented company: median 33 sessions in four weeks, a third of them developers. */
export function inventPerson(random: Random): Person {
  const isDeveloper = random() < 0.35;
  const usual = isDeveloper ? [0.3, 0.1, 0.2, 0.35, 0.05] : [0.45, 0.3, 0.15, 0.02, 0.08];
  return {
    pace: Math.exp(normal(random, Math.log(33.5), 0.55)),
    // Some tools are never used: small weights vanish.
    weights: usual.map((weight) => Math.max(0, weight * Math.exp(normal(random, 0, 1)) - 0.03)),
    habits: inventHabits(random),
  };
}

/** The habits of somebody of whom nothing is known. */
export function inventHabits(random: Random): Habits {
  const own = normal(random, 0, 0.9);
  return {
    genuine: genuineOfTools.map((ofTool) => own + ofTool + normal(random, 0, 0.5)),
    answers: 0.4 + 0.6 * Math.sqrt(random()),
    filler: random(),
  };
}

/** The same person some weeks later. */
export function growOlder(random: Random, person: Person): Person {
  const { pace, weights, habits } = person;
  const shift = normal(random, 0, 0.25);
  return {
    pace: pace * Math.exp(normal(random, 0, 0.2)),
    weights: weights.map((weight) => weight * Math.exp(normal(random, 0, 0.25))),
    habits: { ...habits, genuine: habits.genuine.map((logOdds) => logOdds + shift) },
  };
}

/** When and on what a person worked in a period. */
export function inventVisits(random: Random, person: Person, period: Period): Visit[] {
  return Array.from({ length: poisson(random, person.pace) }, () => inventVisit(random, person, period));
}

/** One more visit such as the person makes. */
export function inventVisit(random: Random, { weights }: Pick<Person, 'weights'>, period: Period): Visit {
  const isAtWork = random() < 0.9;
  const week = Math.floor(random() * 4);
  const weekday = Math.floor(random() * (isAtWork ? 5 : 7));
  return {
    toolId: pick(random, tools, weights),
    day: dayOfPeriod(period, week * 7 + weekday),
    minute: Math.floor(isAtWork ? 8 * 60 + random() * 10 * 60 : 19 * 60 + random() * 4 * 60),
  };
}

const daysOfPeriods = new Map<string, string>();

function dayOfPeriod({ monday }: Period, index: number): string {
  const key = `${monday} ${index}`;
  const day = daysOfPeriods.get(key) ?? addDays(monday, index);
  daysOfPeriods.set(key, day);
  return day;
}

/** What somebody with such habits says of a session. */
export function inventVerdict(random: Random, habits: Habits, visit: Visit): Session['verdict'] {
  if (random() > habits.answers) return 'untagged';
  if (random() < (visit.minute >= 19 * 60 ? 0.4 : 0.04)) return 'personal';

  const logOdds = habits.genuine[tools.indexOf(visit.toolId)] ?? 0;
  if (random() < 1 / (1 + Math.exp(-logOdds))) return 'genuine';
  return random() < habits.filler ? 'filler' : 'exploring';
}
