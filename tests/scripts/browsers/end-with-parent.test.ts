import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { endProcessGroup, groupLives, killProcessGroup } from '@/scripts/browsers/end-process-group.ts';

const holder = fileURLToPath(new URL('./hold-group.ts', import.meta.url));

/** Starts a program that holds a group of processes, and gives both once the group is there. */
async function hold(way: string): Promise<{ program: ChildProcess; leader: number }> {
  const program = spawn(process.execPath, [holder, way], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(program.stdout ?? program, 'data');
  const leader = Number(String(line));
  onTestFinished(() => {
    program.kill('SIGKILL');
    killProcessGroup(leader);
  });
  return { program, leader };
}

const isGone = (leader: number): Promise<unknown> =>
  expect.poll(() => groupLives(leader), { timeout: 30_000 }).toBe(false);

it.each([
  ['SIGTERM', 'wait'],
  ['SIGINT', 'wait'],
  ['SIGHUP', 'wait'],
  // Nobody can do anything about this one themselves.
  ['SIGKILL', 'guard'],
] as const)('a group ends with its program: %s', async (signal, way) => {
  const { program, leader } = await hold(way);
  expect(groupLives(leader)).toBe(true);

  program.kill(signal);

  await isGone(leader);
});

it.each(['throw', 'exit'])('a group ends with its program: %s', async (way) => {
  const { leader } = await hold(way);

  await isGone(leader);
});

// Only Linux tells the one from the other.
if (process.platform === 'linux')
  it('a group that has ended is not waited for until somebody takes note of it', async () => {
    // Its parent, a shell that has become another program, never asks what became of it.
    const parent = spawn('sh', ['-c', 'setsid sh -c "exit 0" & echo $!; exec sleep 600'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [line] = await once(parent.stdout, 'data');
    const leader = Number(String(line));

    // The system knows it from its beginning on, so somebody who only asked the system would wait for the whole time.
    await expect.poll(() => process.kill(-leader, 0), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => groupLives(leader), { timeout: 30_000 }).toBe(false);
    await endProcessGroup(leader, 60_000);
  });
