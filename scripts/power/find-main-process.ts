import { readdirSync, readFileSync } from 'node:fs';

/** Gives the id of the browser's main process that works on a profile; throws when there is none. */
export function findMainProcess(profile: string): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const args = argumentsOf(entry);
    const isMain = !args.some((arg) => arg.startsWith('--type=') || arg === '-contentproc');
    const isBrowser = /chrom|firefox/.test(args[0] ?? '');
    if (isBrowser && isMain && args.some((arg) => arg === profile || arg === `--user-data-dir=${profile}`))
      return Number(entry);
  }
  throw new Error(`No browser works on ${profile}.`);
}

function argumentsOf(processId: string): string[] {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
