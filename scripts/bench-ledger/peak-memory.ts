import { readdir, readFile } from 'node:fs/promises';

/** The most memory that processes of a browser ever held, in kB. */
export interface PeakMemory {
  /** That of the process in which the extension's pages run. */
  readonly extension: number;
  /** That of all the browser's processes; what they share counts once for each. */
  readonly browser: number;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly name: string;
  readonly peak: number;
}

/**
 * Reads what the system noted about a running browser since it started; undefined where the system notes nothing,
 * which is everywhere but on Linux.
 */
export async function readPeakMemory(profile: string): Promise<PeakMemory | undefined> {
  const processes = await readProcesses();
  const leaders = processes.filter(({ command }) => command.includes(profile));
  const family = new Set(leaders.map(({ pid }) => pid));
  for (let before = -1; before < family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  const members = processes.filter(({ pid }) => family.has(pid));
  if (members.length === 0) return undefined;
  return { extension: sumOf(members.filter(runsExtension)), browser: sumOf(members) };
}

const sumOf = (processes: readonly Process[]): number => processes.reduce((sum, { peak }) => sum + peak, 0);

const runsExtension = ({ command, name }: Process): boolean =>
  command.includes('--extension-process') || name === 'WebExtensions';

async function readProcesses(): Promise<Process[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger);
  const found = await Promise.all(pids.map((pid) => readProcess(pid).catch(() => undefined)));
  return found.filter((process) => process !== undefined);
}

async function readProcess(pid: number): Promise<Process> {
  const [status, command] = await Promise.all(
    ['status', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
  );
  const field = (name: string): string =>
    new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status ?? '')?.[1] ?? '';
  return {
    pid,
    parent: Number(field('PPid')),
    command: command ?? '',
    name: field('Name'),
    peak: Number(field('VmHWM')),
  };
}
