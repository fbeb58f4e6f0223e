import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guardScript = fileURLToPath(new URL('./process-group-guard.ts', import.meta.url));

/**
 * Sets a guard over a group of processes that kills it when this process dies without a chance to do so itself.
 * Gives a function that sends the guard away, for when the group has ended.
 */
export function guardProcessGroup(leader: number): () => void {
  const guard = spawn(process.execPath, [guardScript, String(leader)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => guard.stdin.end('released');
}
