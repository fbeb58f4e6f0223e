import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { streamBackup } from '@/lib/ledger/stream-backup.ts';
import { noon } from '../core/session/a-session.ts';

/** The whole text of a ledger's backup. */
export async function backupText(db: LedgerDatabase): Promise<string> {
  let text = '';
  await streamBackup(db, noon, async (piece) => {
    text += piece;
  });
  return text;
}
