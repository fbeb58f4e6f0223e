import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

/** Whether a process of a group is still at work. */
export function groupLives(leader: number): boolean {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || readdirSync('/proc').some((pid) => isAtWork(pid, leader));
}

/**
 * Whether a process belongs to a group and has not ended. One that has ended stays in its group until somebody takes
 * note of it, and some systems do so only once a second: nobody needs to wait for that.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function isAtWork(pid: string, leader: number): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it stands in brackets and may hold anything.
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(group) === leader && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
