import type { Session } from '../../lib/core/session/session.ts';
import { catalogue } from '../../lib/core/tool/catalogue.ts';
import type { Worked } from '../../lib/core/trial/summarise-workflows.ts';
import { addDays } from '../../lib/core/week/day.ts';
import { weekOf } from '../../lib/core/week/week.ts';
import { periods } from './population.ts';

/**
 * What of a ledger stands in a file's bytes: ids, tools and their hosts, chats, threads, zones, days, weeks, hours; of
 * what was measured ids, names, seeds, days and hours.
 */
export function findTokens(text: string, sessions: readonly Session[], worked?: Worked): string[] {
  const words = text.toLowerCase();
  const tokens = [...sessions.flatMap(tokensOf), ...(worked === undefined ? [] : tokensOfWork(worked))];
  return [...new Set(tokens)].filter((token) => words.includes(token.toLowerCase()));
}

function tokensOf(session: Session): string[] {
  const known = catalogue.find(({ id }) => id === session.toolId);
  const origins = known?.origins ?? [session.toolId];
  const times = [session.startedAt, session.endedAt, session.verdictAt ?? session.startedAt];
  return [
    session.id,
    session.toolId,
    ...(known === undefined ? [] : [known.name]),
    ...origins.map((origin) => new URL(origin).host),
    ...session.chats,
    ...session.threads,
    session.zone,
    ...times.flatMap(wordsOfMoment),
    ...daysIn(session.day),
  ];
}

function tokensOfWork({ workflows, tasks, trials }: Worked): string[] {
  return [
    ...workflows.flatMap(({ id, name }) => [id, name]),
    ...trials.flatMap(({ id, seed, seedHash, startedAt }) => [
      id,
      seed,
      seedHash,
      ...wordsOfMoment(startedAt),
    ]),
    ...tasks.flatMap(({ id, startedAt, endedAt = startedAt, day }) => [
      id,
      ...[startedAt, endedAt].flatMap(wordsOfMoment),
      ...daysIn(day),
    ]),
  ];
}

const wordsOfMoment = (at: number): string[] => [String(at), new Date(at).toISOString().slice(11, 16)];

/** The day on which the period begins, and the one it ended before, stand in every file of the period. */
function daysIn(day: string): string[] {
  const beginnings = periods.flatMap(({ monday, sunday }) => [monday, addDays(sunday, 1)]);
  return [weekOf(day).id, ...(beginnings.includes(day) ? [] : [day])];
}
