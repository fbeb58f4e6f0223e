import { believesClock } from './clock.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { signalFileOf } from './copy/signal-file.ts';
import { forgetDeletions } from './deletions.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** Signals are kept so long after their sessions were written: 14 days. */
const keepMs = 14 * 24 * 3_600_000;

/**
 * Removes the signals that are older than 14 days, and the runs that never became a session; sessions stay. What
 * lies more than 14 days ahead was seen while the clock was wrong, and goes too, with what was learned from it about
 * how a site is doing. Nothing is removed while the clock is not believed.
 *
 * @param now epoch milliseconds
 * @returns how many signals were removed
 */
export function forgetOldSignals(db: LedgerDatabase, now: number): Promise<number> {
  return db.transaction('rw', db.signals, db.runs, db.health, db.meta, async () => {
    await expectKnownSchema(db);
    if (!(await believesClock(db, now))) return 0;

    const [oldest, newest] = [now - keepMs, now + keepMs];
    await forgetDeletions(db, oldest, now);
    await db.health.filter(({ signAt = now }) => signAt > newest).delete();
    await db.runs.where('endedAt').below(oldest).or('endedAt').above(newest).delete();
    const beyond = [db.signals.where('at').below(oldest), db.signals.where('at').above(newest)];
    const moments = (await Promise.all(beyond.map((signals) => signals.uniqueKeys()))).flat() as number[];
    await markForCopy(db, [...new Set(moments.map(signalFileOf))]);
    return db.signals.where('at').below(oldest).or('at').above(newest).delete();
  });
}
