import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isFault } from '@/lib/core/backup/read-backup.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { checkBackup, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { fillWithEverything } from './a-full-ledger.ts';
import { backupText } from './backup-text.ts';
import { inPieces } from './in-pieces.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

describe('a backup', () => {
  it('is one JSON document with a checksum that anyone can reckon', async () => {
    const db = openLedger();
    await fillWithEverything(db);

    const text = await backupText(db);
    const file = JSON.parse(text) as { rows: unknown[]; counts: Record<string, number>; sha256: string };

    expect(file.counts).toEqual({ meta: 1, tool: 2, export: 1, health: 2, session: 2, run: 1, signal: 5 });
    expect(file.rows).toHaveLength(14);
    const summed = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    expect(createHash('sha256').update(summed).digest('hex')).toBe(file.sha256);
  });

  it('of an empty ledger is one too, and restores nothing', async () => {
    const text = await backupText(openLedger());
    const db = openLedger();

    expect(JSON.parse(text)).toMatchObject({ rows: [] });
    expect(await restore(db, text)).toMatchObject({ counts: { session: 0 } });
  });

  it('restored into an empty ledger gives the same rows', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);

    await restore(other, await backupText(db));

    expect(await everythingIn(other)).toEqual(await everythingIn(db));
  });

  it('restored twice is restored once', async () => {
    const [db, other] = [openLedger(), openLedger()];
    await fillWithEverything(db);
    const text = await backupText(db);
    await restore(other, text);

    expect(await restore(other, text)).toMatchObject({
      tallies: { session: { added: 0, changed: 0, same: 2 }, signal: { added: 0, same: 5 } },
    });

    expect(await everythingIn(other)).toEqual(await everythingIn(db));
  });
});

/** Checks a file and restores it, as the settings page does; throws what is wrong with it. */
async function restore(db: LedgerDatabase, text: string) {
  const checked = await checkBackup(db, inPieces(text));
  if (isFault(checked)) throw new Error(JSON.stringify(checked));
  const restored = await restoreBackup(db, inPieces(text), checked.checksum);
  if (isFault(restored)) throw new Error(JSON.stringify(restored));
  expect(restored).toEqual(checked);
  return restored;
}
