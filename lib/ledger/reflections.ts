import type { Reflection } from '../core/week/reflection.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase, MetaRow } from './ledger-database.ts';

/** What was written about one week, and which one. */
interface ReflectionOfWeek {
  readonly weekId: string;
  readonly reflection: Reflection;
}

/** What was written about a week (`2026-W47`), and the last that was written before it, if anything was. */
export async function reflectionsAround(
  db: LedgerDatabase,
  weekId: string,
): Promise<{ readonly own: Reflection | undefined; readonly before: ReflectionOfWeek | undefined }> {
  const [own, before] = await Promise.all([
    db.meta.get(keyOf(weekId)),
    db.meta
      .where('key')
      .between(prefix as MetaRow['key'], keyOf(weekId))
      .last(),
  ]);
  return {
    own: own?.value as Reflection | undefined,
    before: before && { weekId: before.key.slice(prefix.length), reflection: before.value as Reflection },
  };
}

/**
 * Keeps what was written about a week; with nothing in it, no row is left.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function keepReflection(db: LedgerDatabase, weekId: string, reflection: Reflection): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    if (reflection.filler === '' && reflection.change === '') await db.meta.delete(keyOf(weekId));
    else await db.meta.put({ key: keyOf(weekId), value: reflection });
  });
}

/** All that was ever written, by week. */
export function everyReflection(db: LedgerDatabase): Promise<MetaRow[]> {
  return db.meta.where('key').startsWith(prefix).toArray();
}

const prefix = 'reflection ';
const keyOf = (weekId: string): MetaRow['key'] => `reflection ${weekId}`;
