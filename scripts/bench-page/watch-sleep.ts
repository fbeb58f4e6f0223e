import { setTimeout as sleep } from 'node:timers/promises';

/** How long it is watched, in seconds; a background goes to sleep after 30 of them at the earliest. */
export const watchedForS = { whole: 90, short: 60 };
const lookEveryMs = 250;

/** How long a background may stay awake after the person has stopped doing anything, in seconds. */
export const asleepWithinS = 45;

/**
 * Watches a background for a while in which nobody does anything.
 *
 * @param isAwake must not wake it or keep it awake by asking
 * @param forS how long, in seconds
 * @returns seconds until it was last seen awake; one that wakes up again has not slept before
 */
export async function watchSleep(isAwake: () => Promise<boolean>, forS: number): Promise<number> {
  const startedAt = performance.now();
  let lastAwakeMs = 0;
  for (;;) {
    const awake = await isAwake();
    const passedMs = performance.now() - startedAt;
    if (awake) lastAwakeMs = passedMs;
    if (passedMs >= forS * 1_000) return lastAwakeMs / 1_000;
    await sleep(lookEveryMs);
  }
}
