import { useRef, useState } from 'preact/hooks';
import { readFile } from '@/lib/browser/read-file.ts';
import { type BackupFault, isFault } from '@/lib/core/backup/read-backup.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { checkBackup, type RestoreReport, restoreBackup } from '@/lib/ledger/restore-backup.ts';
import { useBadge } from '../shared/use-badge.ts';

/** How far restoring a file has come. */
type RestoreState =
  | { readonly is: 'idle' }
  /** `part` of the file was read, from 0 to 1. */
  | { readonly is: 'checking' | 'restoring'; readonly name: string; readonly part: number }
  | { readonly is: 'refused'; readonly name: string; readonly fault: BackupFault }
  /** Checked: this is what it would do. */
  | { readonly is: 'ready'; readonly name: string; readonly report: RestoreReport }
  | { readonly is: 'restored'; readonly name: string; readonly report: RestoreReport };

/** Restoring a backup. */
export interface Restore {
  readonly state: RestoreState;
  /** Checks a file; changes nothing. */
  readonly choose: (file: File) => void;
  /** Restores the file that was checked. */
  readonly confirm: () => void;
  readonly cancel: () => void;
}

const idle: RestoreState = { is: 'idle' };

/** Restores a file after it was checked and its effect was shown. What fails is thrown while drawing. */
export function useRestore(ledger: LedgerDatabase, now: () => number): Restore {
  const [state, setState] = useState<RestoreState>(idle);
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  const chosen = useRef<{ readonly file: File; readonly abort: AbortController }>(undefined);
  if (failure !== undefined) throw failure;

  const choose = (file: File): void => {
    chosen.current?.abort.abort();
    const abort = new AbortController();
    chosen.current = { file, abort };
    const open = reading(file, 'checking', setState, abort.signal);
    checkBackup(ledger, open, abort.signal)
      .then((report) => !abort.signal.aborted && setState(outcomeOf(file.name, report, 'ready')))
      .catch((reason: unknown) => !abort.signal.aborted && setFailure(reason));
  };
  const confirm = (): void => {
    if (chosen.current === undefined || state.is !== 'ready') return;
    const { file, abort } = chosen.current;
    const open = reading(file, 'restoring', setState, abort.signal);
    restoreBackup(ledger, open, state.report.checksum)
      .then((report) => setState(outcomeOf(file.name, report, 'restored')))
      .then(refreshBadge)
      .catch(setFailure);
  };
  const cancel = (): void => {
    chosen.current?.abort.abort();
    setState(idle);
  };
  return { state, choose, confirm, cancel };
}

/** Opens a file so that reading it shows how far it has come, in steps of a hundredth. */
function reading(
  file: File,
  is: 'checking' | 'restoring',
  setState: (state: RestoreState) => void,
  signal: AbortSignal,
) {
  return () => {
    let shown = -1;
    return readFile(file, (part) => {
      if (signal.aborted || part - shown < 0.01) return;
      shown = part;
      setState({ is, name: file.name, part });
    });
  };
}

const outcomeOf = (
  name: string,
  report: RestoreReport | BackupFault,
  is: 'ready' | 'restored',
): RestoreState => (isFault(report) ? { is: 'refused', name, fault: report } : { is, name, report });
