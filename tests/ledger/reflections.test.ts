import { expect, it } from 'vitest';
import { isFault } from '@/lib/core/backup/read-backup.ts';
import { deleteEverything } from '@/lib/ledger/delete-rows.ts';
import { NewerLedgerError } from '@/lib/ledger/expect-known-schema.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { keepReflection, reflectionsAround } from '@/lib/ledger/reflections.ts';
import { checkBackup, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { backupText } from './backup-text.ts';
import { inPieces } from './in-pieces.ts';
import { openLedger } from './open-ledger.ts';

const about = (filler: string) => ({ filler, change: '' });

it('keeps what was written about a week, and brings back the last before it', async () => {
  const db = openLedger();
  await keepReflection(db, '2026-W46', about('slides'));
  await keepReflection(db, '2026-W53', about('a report'));

  expect(await reflectionsAround(db, '2027-W02')).toEqual({
    own: undefined,
    before: { weekId: '2026-W53', reflection: about('a report') },
  });
  expect(await reflectionsAround(db, '2026-W46')).toEqual({ own: about('slides'), before: undefined });
});

it('leaves no row where nothing stands, and goes with everything', async () => {
  const db = openLedger();
  await keepReflection(db, '2026-W46', about('slides'));
  await keepReflection(db, '2026-W46', about(''));
  expect(await reflectionsAround(db, '2026-W47')).toEqual({ own: undefined, before: undefined });

  await keepReflection(db, '2026-W46', about('slides'));
  await deleteEverything(db, 1);

  expect(await reflectionsAround(db, '2026-W47')).toEqual({ own: undefined, before: undefined });
});

it('writes nothing into a ledger of a newer Assay', async () => {
  const db = openLedger();
  await db.meta.put({ key: 'schemaVersion', value: 99 });

  await expect(keepReflection(db, '2026-W46', about('slides'))).rejects.toThrow(NewerLedgerError);
});

it('comes back from a backup, beside what was written here', async () => {
  const [db, other] = [openLedger(), openLedger()];
  await keepReflection(db, '2026-W45', about('mail'));
  await keepReflection(db, '2026-W46', about('slides'));
  await keepReflection(other, '2026-W46', about('a report'));
  const text = await backupText(db);

  const tallies = [await restore(other, text), await restore(other, text)];

  expect(tallies).toMatchObject([
    { added: 1, changed: 1, kept: 0 },
    { added: 0, changed: 0, same: 2, kept: 0 },
  ]);
  expect(await reflectionsAround(other, '2026-W46')).toEqual({
    own: about('a report\n\nslides'),
    before: { weekId: '2026-W45', reflection: about('mail') },
  });
});

async function restore(db: LedgerDatabase, text: string) {
  const checked = await checkBackup(db, inPieces(text));
  if (isFault(checked)) throw new Error(checked.reason);
  await restoreBackup(db, inPieces(text), checked.checksum);
  return checked.tallies.meta;
}
