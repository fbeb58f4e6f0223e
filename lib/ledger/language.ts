import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** The language that the user chose, as the name of the folder of its texts, such as `de`; undefined: the browser's. */
export async function chosenLanguage(db: LedgerDatabase): Promise<string | undefined> {
  const row = await db.meta.get('language');
  return typeof row?.value === 'string' ? row.value : undefined;
}

/**
 * Keeps what the user chose.
 *
 * @param language undefined for the browser's
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseLanguage(db: LedgerDatabase, language: string | undefined): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    if (language === undefined) await db.meta.delete('language');
    else await db.meta.put({ key: 'language', value: language });
  });
}
