import { rangeShown } from '../../lib/core/export/anonymise-share.ts';
import { readAnonymisedCsv } from '../../lib/core/export/read-anonymised-csv.ts';
import type { Session } from '../../lib/core/session/session.ts';
import { groupOf } from '../../lib/core/tool/group-of.ts';

/** How many sessions of a part were surely genuine, and how many perhaps. */
type Counts = readonly [surely: number, perhaps: number];

/** What may still be true of a part; a statement that cannot be denied singles its sessions out. */
interface Open {
  notAllGenuine: boolean;
  someGenuine: boolean;
  somePerhaps: boolean;
  someOther: boolean;
}

/**
 * How many sessions a file singles out for somebody who knows exactly how many work sessions there were in chat,
 * code and neither, and the extension's code: those of parts of which just one thing can be true, and those in a row
 * that holds fewer than ten.
 *
 * It goes through every way in which the sessions can have been answered that gives this very file, until it has
 * met examples against all that could be concluded.
 */
export function countSingledOut(text: string, sessions: readonly Session[]): number {
  const rows = readAnonymisedCsv(text);
  if (typeof rows === 'string') throw new Error(`A file that cannot be read: ${rows}`);
  const work = sessions.filter(({ verdict }) => verdict !== 'personal');
  const [all, chat, code] = rows;
  const parts = partsOf(work, chat?.status === 'shown');
  const open = parts.map(
    (): Open => ({
      notAllGenuine: false,
      someGenuine: false,
      somePerhaps: false,
      someOther: false,
    }),
  );
  if (all?.status === 'shown')
    for (const answered of waysToAnswer(parts, [chat, code].map(shareOf), shareOf(all))) {
      for (const [index, counts] of answered.entries()) note(open[index] as Open, counts, parts[index] ?? 0);
      if (open.every((part, index) => parts[index] === 0 || Object.values(part).every(Boolean))) break;
    }
  else return 0;

  return parts.reduce(
    (singled, size, index) =>
      singled + (size > 0 && (size < 10 || !Object.values(open[index] ?? {}).every(Boolean)) ? size : 0),
    0,
  );
}

/** Parts that no row is about are no parts: all sessions are one. */
function partsOf(work: readonly Session[], areGroupsShown: boolean): number[] {
  const none = new Map<string, never>();
  const of = (group: string | undefined): number =>
    work.filter(({ toolId }) => groupOf(toolId, none) === group).length;
  return areGroupsShown ? [of('chat'), of('code'), of(undefined)] : [work.length];
}

type Shown = { readonly low: number; readonly high: number } | undefined;

function shareOf(
  row: { readonly genuine_low: string; readonly genuine_high: string; readonly status: string } | undefined,
): Shown {
  return row?.status === 'shown'
    ? { low: Number(row.genuine_low), high: Number(row.genuine_high) }
    : undefined;
}

function* waysToAnswer(parts: readonly number[], groups: readonly Shown[], all: Shown): Generator<Counts[]> {
  const sessions = parts.reduce((total, size) => total + size, 0);
  const options = parts.map((size, index) => {
    const shown = parts.length === 1 ? undefined : groups[index];
    return shuffle(countsOf(size)).filter((counts) => shown === undefined || says(size, counts, shown));
  });
  for (const answered of combine(options)) {
    const total = answered.reduce(
      (sum, [surely, perhaps]): Counts => [sum[0] + surely, sum[1] + perhaps],
      [0, 0],
    );
    if (all !== undefined && says(sessions, total, all)) yield answered;
  }
}

function says(sessions: number, counts: Counts, shown: NonNullable<Shown>): boolean {
  if (sessions === 0) return true;
  const { low, high } = rangeShown(sessions, ...counts);
  return low === shown.low && high === shown.high;
}

function countsOf(sessions: number): Counts[] {
  return Array.from({ length: sessions + 1 }, (_, surely) =>
    Array.from({ length: sessions + 1 - surely }, (__, open): Counts => [surely, surely + open]),
  ).flat();
}

/** The ends first: that is where examples against a conclusion are. */
function shuffle(counts: readonly Counts[]): Counts[] {
  const half = Math.ceil(counts.length / 2);
  return counts.slice(0, half).flatMap((one, index) => {
    const other = counts[counts.length - 1 - index];
    return other === undefined || other === one ? [one] : [one, other];
  });
}

function* combine(options: readonly (readonly Counts[])[]): Generator<Counts[]> {
  const [first, ...rest] = options;
  if (first === undefined) return yield [];
  for (const counts of first) for (const others of combine(rest)) yield [counts, ...others];
}

function note(open: Open, [surely, perhaps]: Counts, sessions: number): void {
  open.notAllGenuine ||= surely < sessions;
  open.someGenuine ||= surely > 0;
  open.somePerhaps ||= perhaps > 0;
  open.someOther ||= perhaps < sessions;
}
