import { believedNow } from '../core/clock/watch-clock.ts';
import { anonymisePeriod } from '../core/export/anonymise-period.ts';
import { anonymisedCsv } from '../core/export/anonymised-csv.ts';
import { areasTold } from '../core/export/areas-told.ts';
import { applyPreset, type Preset, presets } from '../core/export/preset.ts';
import { readAnonymisedCsv } from '../core/export/read-anonymised-csv.ts';
import type { MeasuredTime } from '../core/export/time-cells.ts';
import { boundsOf, timesOfPeriod } from '../core/export/times-of-period.ts';
import type { Session } from '../core/session/session.ts';
import type { ToolGroup } from '../core/tool/group-of.ts';
import { dayOf } from '../core/week/day.ts';
import { lastClosedPeriod, type Period, periodBefore } from '../core/week/week.ts';
import { knownClock } from './clock.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { ExportRow, LedgerDatabase } from './ledger-database.ts';
import { sessionsBetween } from './sessions.ts';
import { chosenGroups } from './tools.ts';
import { endTrialsUntil } from './trials.ts';
import { workedIn } from './worked-in.ts';

/** Where a day ends last of all places on earth. */
const lastZone = 'Etc/GMT+12';

/** The exact text of a period's anonymised file in each of its forms. */
export type PeriodTexts = Readonly<Record<Preset, string>>;

/** The anonymised file of a closed period. */
export interface PeriodFile {
  readonly texts: PeriodTexts;
  /** When it was fixed, in epoch milliseconds: from then on it stays as it is. Undefined before. */
  readonly fixedAt: number | undefined;
}

/** What the file of a period is made from. */
interface PeriodWork {
  readonly sessions: readonly Session[];
  /** The groups that the user chose for custom tools, by their id. */
  readonly chosen: ReadonlyMap<string, ToolGroup>;
  /** What was found out about time within it. */
  readonly times: readonly MeasuredTime[];
  /** Whether the file of the period before was saved and says something about time. */
  readonly isToldBefore: boolean;
}

/** Reads what the file of a period is made from. */
export async function workOfPeriod(db: LedgerDatabase, period: Period): Promise<PeriodWork> {
  const [sessions, chosen, worked, before] = await Promise.all([
    sessionsBetween(db, period.monday, period.sunday),
    chosenGroups(db),
    workedIn(db, period),
    fixedFile(db, periodBefore(period)),
  ]);
  const rowsBefore = before === undefined ? [] : readAnonymisedCsv(before.texts.named);
  return {
    sessions,
    chosen,
    times: timesOfPeriod(period, worked),
    isToldBefore: typeof rowsBefore !== 'string' && areasTold(rowsBefore).length > 0,
  };
}

/**
 * The anonymised file of a closed period: as it was first saved, otherwise as it would be saved now.
 *
 * @param work what it is made from, where that was read already
 */
export async function anonymisedExport(
  db: LedgerDatabase,
  period: Period,
  work?: PeriodWork,
): Promise<PeriodFile> {
  const fixed = await fixedFile(db, period);
  return fixed ?? { texts: textsFrom(period, work ?? (await workOfPeriod(db, period))), fixedAt: undefined };
}

/**
 * Fixes the file of a closed period in all its forms at once, whichever of them is saved first: otherwise two forms
 * that were saved before and after a verdict was changed would tell of that verdict together. Trials that have all of
 * their blocks by then are ended: whatever becomes of their tasks, no file of a later period tells of them again.
 *
 * @param texts what was shown, and is about to be saved
 * @param at when, in epoch milliseconds
 * @returns the texts to save: those that were fixed first
 * @throws NewerLedgerError, or what IndexedDB throws; then nothing is fixed
 */
export function fixExport(
  db: LedgerDatabase,
  period: Period,
  texts: PeriodTexts,
  at: number,
): Promise<PeriodTexts> {
  return db.transaction('rw', db.exports, db.trials, db.tasks, db.meta, async () => {
    await expectKnownSchema(db);
    await endTrialsUntil(db, boundsOf(period).to);
    const fixed = await fixedFile(db, period);
    const { texts: lasting, fixedAt = at } = fixed ?? { texts };
    const rows = presets.map((preset) => ({
      periodStart: keyOf(period, preset),
      text: lasting[preset],
      savedAt: fixedAt,
    }));
    await db.exports.bulkPut(rows);
    return lasting;
  });
}

/** Two files in a row that say something about time could be told to be one person's. */
function textsFrom(period: Period, { sessions, chosen, times, isToldBefore }: PeriodWork): PeriodTexts {
  const named = anonymisePeriod(period, sessions, chosen, isToldBefore ? [] : times);
  return textsOf((preset) => anonymisedCsv(applyPreset(named, preset)));
}

async function fixedFile(db: LedgerDatabase, period: Period): Promise<PeriodFile | undefined> {
  const rows = await db.exports.bulkGet(presets.map((preset) => keyOf(period, preset)));
  const [named] = rows;
  if (named === undefined) return undefined;

  return {
    texts: textsOf((preset) => rows[presets.indexOf(preset)]?.text ?? formOf(named, preset)),
    fixedAt: named.savedAt,
  };
}

/** The named file stands under the period alone: until there were other forms, it was the only one. */
const keyOf = ({ monday }: Period, preset: Preset): string =>
  preset === 'named' ? monday : `${monday}/${preset}`;

/** What a file that was fixed before there were other forms is in one of those. */
function formOf(named: ExportRow, preset: Preset): string {
  const rows = readAnonymisedCsv(named.text);
  // What was fixed and cannot be read is handed on as it is: nothing that is made anew may stand beside it.
  return typeof rows === 'string' ? named.text : anonymisedCsv(applyPreset(rows, preset));
}

function textsOf(textOf: (preset: Preset) => string): PeriodTexts {
  return Object.fromEntries(presets.map((preset) => [preset, textOf(preset)])) as Record<Preset, string>;
}

/**
 * The last period that had ended, everywhere on earth and as far as the clock is believed: what is saved of it is
 * fixed, so it must hold all its days, those included of someone who flies back across the date line.
 *
 * @param now epoch milliseconds
 */
export async function closedPeriod(db: LedgerDatabase, now: number): Promise<Period> {
  return lastClosedPeriod(dayOf(believedNow(await knownClock(db), now), lastZone));
}
