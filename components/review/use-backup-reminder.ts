import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { isBackupDue } from '@/lib/core/backup/is-backup-due.ts';
import { lastBackup, noteBackup } from '@/lib/ledger/last-backup.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** That a backup is due. */
export interface BackupReminding {
  /** How old the last one is, in days; undefined when there is none. */
  readonly ageDays: number | undefined;
  readonly sessionsSince: number;
  readonly onBackUp: () => void;
  readonly onPutAway: () => void;
}

/** Tells when a backup is due, undefined while none is. */
export function useBackupReminder(ledger: LedgerDatabase, now: () => number): BackupReminding | undefined {
  const last = useLiveQuery(() => lastBackup(ledger), [ledger]);
  if (last === undefined || !isBackupDue(last, now())) return undefined;

  return {
    ageDays: last.at === undefined ? undefined : Math.floor((now() - last.at) / 86_400_000),
    sessionsSince: last.sessionsSince,
    onBackUp: () => void showOwnPage('options', '#backup-title'),
    onPutAway: () => void noteBackup(ledger, 'reminderPutAwayAt', now()),
  };
}
