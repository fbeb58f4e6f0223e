import { useState } from 'preact/hooks';
import { collectFile } from '@/lib/browser/collect-file.ts';
import { saveFile } from '@/lib/browser/save-file.ts';
import { type LastBackup, lastBackup, noteBackup } from '@/lib/ledger/last-backup.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { type BackupReport, streamBackup } from '@/lib/ledger/stream-backup.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** Backing the ledger up. */
export interface Backup {
  readonly last: LastBackup | undefined;
  readonly isRunning: boolean;
  /** What the last one in this page came to. */
  readonly saved: (BackupReport & { readonly name: string }) | undefined;
  readonly start: () => void;
}

/** Writes the whole ledger into a file and has the browser save it. What fails is thrown while drawing. */
export function useBackup(ledger: LedgerDatabase, now: () => number): Backup {
  const last = useLiveQuery(() => lastBackup(ledger), [ledger]);
  const [isRunning, setRunning] = useState(false);
  const [saved, setSaved] = useState<Backup['saved']>();
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  const run = async (): Promise<void> => {
    const at = now();
    const { file, report } = await collectFile('application/json', (take) => streamBackup(ledger, at, take));
    const name = `assay-backup-${dayInName(at)}.json`;
    saveFile(name, file, document);
    await noteBackup(ledger, 'backedUpAt', at);
    setSaved({ ...report, name });
    setRunning(false);
  };
  return {
    last,
    isRunning,
    saved,
    start: () => {
      setRunning(true);
      run().catch(setFailure);
    },
  };
}

/** The day here, `YYYY-MM-DD`. */
function dayInName(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
