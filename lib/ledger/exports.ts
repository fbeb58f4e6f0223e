import { believedNow } from '../core/clock/watch-clock.ts';
import { anonymisedCsv } from '../core/export/anonymised-csv.ts';
import { dayOf } from '../core/week/day.ts';
import { lastClosedPeriod, type Period } from '../core/week/week.ts';
import { knownClock } from './clock.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { ExportRow, LedgerDatabase } from './ledger-database.ts';
import { sessionsBetween } from './sessions.ts';

/** Where a day ends last of all places on earth. */
const lastZone = 'Etc/GMT+12';

/**
 * The last period that had ended, everywhere on earth and as far as the clock is believed: what is saved of it is
 * fixed, so it must hold all its days, those included of someone who flies back across the date line.
 *
 * @param now epoch milliseconds
 */
export async function closedPeriod(db: LedgerDatabase, now: number): Promise<Period> {
  return lastClosedPeriod(dayOf(believedNow(await knownClock(db), now), lastZone));
}

/** The anonymised file of a closed period as it was first saved; undefined while it was not. */
export function savedExport(db: LedgerDatabase, period: Period): Promise<ExportRow | undefined> {
  return db.exports.get(period.monday);
}

/** The anonymised file of a closed period: as it was first saved, otherwise as it would be saved now. */
export async function anonymisedExport(db: LedgerDatabase, period: Period): Promise<string> {
  const saved = await savedExport(db, period);
  return saved?.text ?? anonymisedCsv(period, await sessionsBetween(db, period.monday, period.sunday));
}

/**
 * Fixes the text of a closed period's file: whoever compares two files of one period learns nothing from it.
 *
 * @param text what is about to be saved
 * @returns the text to save: the one that was fixed first
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function fixExport(db: LedgerDatabase, period: Period, text: string, at: number): Promise<string> {
  return db.transaction('rw', db.exports, db.meta, async () => {
    await expectKnownSchema(db);
    const saved = await savedExport(db, period);
    if (saved !== undefined) return saved.text;

    await db.exports.add({ periodStart: period.monday, text, savedAt: at });
    return text;
  });
}
