import { Temporal } from 'temporal-polyfill';
import { countChats, countPrompts, type Session } from '../session/session.ts';
import { weekOf } from '../week/week.ts';
import { formatCsvHeader, formatCsvRows } from './format-csv.ts';

const minuteMs = 60_000;

const columns = [
  'session',
  'tool',
  'day',
  'week',
  'started_at',
  'ended_at',
  'time_zone',
  'prompts',
  'implied_prompts',
  'answers',
  'copies',
  'chats',
  'attention_minutes',
  'verdict',
  'verdict_at',
];

/**
 * One's own copy of the ledger as CSV, one row a session. Not anonymous: the times alone name their author to
 * whoever holds the tool's logs.
 *
 * `prompts` are written and implied ones, `implied_prompts` those among them that no composer showed.
 * `attention_minutes` are rounded to the nearest whole minute, halves up.
 *
 * @param toolNames the name of each tool by its id
 */
export function sessionsCsv(sessions: readonly Session[], toolNames: ReadonlyMap<string, string>): string {
  return formatCsvHeader(columns) + sessionRowsCsv(sessions, toolNames);
}

/** The rows of {@link sessionsCsv} without its header: a copy that is made in parts is the same as one made at once. */
export function sessionRowsCsv(sessions: readonly Session[], toolNames: ReadonlyMap<string, string>): string {
  const rows = sessions.map((session) => ({
    session: session.id,
    tool: toolNames.get(session.toolId) ?? session.toolId,
    day: session.day,
    week: weekOf(session.day).id,
    started_at: timeIn(session.zone, session.startedAt),
    ended_at: timeIn(session.zone, session.endedAt),
    time_zone: session.zone,
    prompts: countPrompts(session),
    implied_prompts: session.implied,
    answers: session.answers,
    copies: session.copies,
    chats: countChats(session),
    attention_minutes: Math.round(session.attentionMs / minuteMs),
    verdict: session.verdict,
    verdict_at: session.verdictAt === undefined ? '' : timeIn(session.zone, session.verdictAt),
  }));
  return formatCsvRows(columns, rows);
}

/** ISO 8601 with the offset of the zone, to the second: spreadsheets and programs both read it. */
function timeIn(zone: string, at: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
