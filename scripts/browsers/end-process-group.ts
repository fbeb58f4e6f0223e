import { spawnSync } from 'node:child_process';
import { pollUntil } from './poll-until.ts';

/** Kills a process that leads its own group, and all of the group, at once; a group that is gone already is fine. */
export function killProcessGroup(leader: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader), '/T', '/F'], {
      stdio: 'ignore',
    });
    return;
  }
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // The group is gone: just what was wanted.
  }
}

/** Waits for a group to end by itself, and kills what of it is left when the time is up. */
export async function endProcessGroup(leader: number, patienceMs: number): Promise<void> {
  await pollUntil(() => !groupLives(leader), patienceMs);
  killProcessGroup(leader);
  await pollUntil(() => !groupLives(leader), patienceMs);
}

function groupLives(leader: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 0);
    return true;
  } catch {
    return false;
  }
}
