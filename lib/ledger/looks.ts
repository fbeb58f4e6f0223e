import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';

/** How the user wants Assay to speak and to look; what is missing is as in the browser. */
export interface Looks {
  /** The name of the folder of its texts, such as `de`. */
  readonly language?: string | undefined;
  readonly theme?: Theme | undefined;
}

/** Colours that hold whatever the browser's are. */
type Theme = 'light' | 'dark';

/** What the user chose. */
export async function chosenLooks(db: LedgerDatabase): Promise<Looks> {
  const [language, theme] = await db.meta.bulkGet(['language', 'theme']);
  return {
    ...(typeof language?.value === 'string' ? { language: language.value } : {}),
    ...(theme?.value === 'light' || theme?.value === 'dark' ? { theme: theme.value } : {}),
  };
}

/**
 * Keeps what the user chose.
 *
 * @param looks all of it: what is missing is as in the browser from now on
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseLooks(db: LedgerDatabase, { language, theme }: Looks): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.bulkDelete(['language', 'theme']);
    if (language !== undefined) await db.meta.put({ key: 'language', value: language });
    if (theme !== undefined) await db.meta.put({ key: 'theme', value: theme });
  });
}
