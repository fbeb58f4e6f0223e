import { useRef, useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import { readFile } from '@/lib/browser/read-file.ts';
import type { CsvMapping, CsvSource } from '@/lib/core/import/csv-mapping.ts';
import { guessMapping } from '@/lib/core/import/guess-mapping.ts';
import {
  type ActivityWatchExport,
  type ActivityWatchFault,
  readActivityWatch,
} from '@/lib/core/import/read-activity-watch.ts';
import { isTable, readTable, type Table, type TableFault } from '@/lib/core/import/read-table.ts';
import type { Task } from '@/lib/core/task/task.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { addTasks } from '@/lib/ledger/tasks.ts';

/** A file that was read and can be mapped. Nothing of it is kept before the user says so. */
type ReadImport =
  | { readonly kind: 'csv'; readonly table: Table; readonly source: CsvSource; readonly guess: CsvMapping }
  | { readonly kind: 'apps'; readonly apps: ActivityWatchExport };

/** Why a file cannot be taken. */
export type ImportFault = TableFault | ActivityWatchFault | 'too-large' | 'text';

/** How far taking tasks from a file has come. */
type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'refused'; readonly name: string; readonly fault: ImportFault }
  | { readonly is: 'read'; readonly name: string; readonly read: ReadImport }
  | { readonly is: 'taken'; readonly name: string; readonly tasks: number };

/** Taking tasks from a file. */
export interface Import {
  readonly state: ImportState;
  /** Reads a file; changes nothing. */
  readonly choose: (file: File) => void;
  readonly take: (tasks: readonly Task[]) => void;
  readonly cancel: () => void;
}

const largest = 100 * 2 ** 20;

/** Takes tasks from a file after they were shown. What fails is thrown while drawing. */
export function useImport(ledger: LedgerDatabase): Import {
  const [state, setState] = useState<ImportState>({ is: 'idle' });
  const [failure, setFailure] = useState<unknown>();
  const chosen = useRef<File>(undefined);
  if (failure !== undefined) throw failure;

  const choose = (file: File): void => {
    chosen.current = file;
    const { name } = file;
    setState({ is: 'reading', name });
    readImport(file)
      .then((read) => {
        if (chosen.current !== file) return;
        setState(
          typeof read === 'string' ? { is: 'refused', name, fault: read } : { is: 'read', name, read },
        );
      })
      .catch(setFailure);
  };
  const take = (tasks: readonly Task[]): void => {
    const name = chosen.current?.name ?? '';
    addTasks(ledger, tasks)
      .then((added) => setState({ is: 'taken', name, tasks: added }))
      .then(() => ringOnce('copy', 0.5))
      .catch(setFailure);
  };
  const cancel = (): void => {
    chosen.current = undefined;
    setState({ is: 'idle' });
  };
  return { state, choose, take, cancel };
}

async function readImport(file: File): Promise<ReadImport | ImportFault> {
  if (file.size > largest) return 'too-large';
  const pieces: string[] = [];
  try {
    for await (const piece of readFile(file)) pieces.push(piece);
  } catch (reason) {
    if (reason instanceof TypeError) return 'text';
    throw reason;
  }
  const text = pieces.join('');
  return /^\uFEFF?\s*[{[]/.test(text) ? readApps(text) : readRows(text);
}

function readApps(text: string): ReadImport | ImportFault {
  const apps = readActivityWatch(text);
  return typeof apps === 'string' ? apps : { kind: 'apps', apps };
}

function readRows(text: string): ReadImport | ImportFault {
  const table = readTable(text);
  if (!isTable(table)) return table;
  const { source, mapping } = guessMapping(table);
  return { kind: 'csv', table, source, guess: mapping };
}
