import { countChats, countPrompts, type Session } from '../session/session.ts';
import { offsetFinder } from '../week/offset-finder.ts';
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
  return byteOrderMarkFor(toolNames) + formatCsvHeader(columns) + sessionRowsCsv(sessions, toolNames);
}

/**
 * Excel takes a text without this mark for one in an older encoding, and shows other letters for those beyond ASCII;
 * simple programs take the mark for part of the first column's name. So it stands only where there are such letters,
 * which can only be in names of tools.
 */
function byteOrderMarkFor(toolNames: ReadonlyMap<string, string>): string {
  return [...toolNames.values()].some((name) => /[\u0080-\uFFFF]/.test(name)) ? '\uFEFF' : '';
}

/** The rows of {@link sessionsCsv} without its header: a copy that is made in parts is the same as one made at once. */
export function sessionRowsCsv(sessions: readonly Session[], toolNames: ReadonlyMap<string, string>): string {
  const timeIn = timeFormatter();
  const weekIdOf = rememberLast((day: string) => weekOf(day).id);
  const rows = sessions.map((session) => ({
    session: session.id,
    tool: toolNames.get(session.toolId) ?? session.toolId,
    day: session.day,
    week: weekIdOf(session.day),
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
export function timeFormatter(): (zone: string, at: number) => string {
  const offsetAt = offsetFinder();
  return (zone, at) => {
    const offsetMs = offsetAt(zone, at);
    const minutes = Math.abs(offsetMs) / minuteMs;
    const offset = `${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
    return `${new Date(at + offsetMs).toISOString().slice(0, -5)}${offsetMs < 0 ? '-' : '+'}${offset}`;
  };
}

const twoDigits = (number: number): string => String(Math.floor(number)).padStart(2, '0');

/** Sessions come day by day: the answer for the last one is nearly always the answer for the next. */
function rememberLast<Answer>(find: (question: string) => Answer): (question: string) => Answer {
  let last: { readonly question: string; readonly answer: Answer } | undefined;
  return (question) => {
    if (last?.question !== question) last = { question, answer: find(question) };
    return last.answer;
  };
}
