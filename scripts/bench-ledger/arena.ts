import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { weekOf } from '../../lib/core/week/week.ts';
import { addProbe } from './in-extension.ts';

/** Where ledgers are measured: one browser, and a folder that holds a profile for each size of ledger. */
export interface Arena {
  readonly name: 'chromium' | 'firefox';
  /** Folder of a build that has the probe in it. */
  readonly extension: string;
  readonly folder: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The last day of its week, `YYYY-MM-DD`. */
  readonly sunday: string;
  /** Removes the folder. */
  readonly clear: () => Promise<void>;
}

/** Makes a folder for the ledgers of one browser, and a copy of a build in it that has the probe beside its files. */
export async function openArena(name: Arena['name'], build: string): Promise<Arena> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-ledger-'));
  const extension = join(folder, 'extension');
  const today = new Date().toISOString().slice(0, 10);
  await addProbe(build, extension);
  return {
    name,
    extension,
    folder,
    today,
    sunday: weekOf(today).sunday,
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
