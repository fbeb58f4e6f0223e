import type { LedgerDatabase } from './ledger-database.ts';
import { schemaVersion } from './versions.ts';

/** The ledger was written by a newer Assay: this one must not write to it. */
export class NewerLedgerError extends Error {
  override readonly name = 'NewerLedgerError';

  constructor(found: number) {
    super(
      `This ledger was written by a newer version of Assay (its rows are of version ${found}, this one knows ` +
        `${schemaVersion}). Nothing was changed. Update Assay to go on.`,
    );
  }
}

/**
 * To be called first in every transaction that writes.
 *
 * @throws NewerLedgerError when the rows are of a version that this code does not know
 */
export async function expectKnownSchema(db: LedgerDatabase): Promise<void> {
  const found = await db.meta.get('schemaVersion');
  if (typeof found?.value === 'number' && found.value > schemaVersion)
    throw new NewerLedgerError(found.value);
}
