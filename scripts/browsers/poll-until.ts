import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 50;

/**
 * Asks again and again until the answer is truthy.
 * Gives that answer, or undefined when the time is up; what the question throws ends the wait.
 */
export async function pollUntil<T>(ask: () => Promise<T> | T, timeoutMs: number): Promise<T | undefined> {
  const endsAt = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() >= endsAt) return undefined;
    await sleep(pauseMs);
  }
}
