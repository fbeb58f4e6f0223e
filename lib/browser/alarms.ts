import { browser } from 'wxt/browser';

const minuteMs = 60_000;

/** Rings every minute while the timer of a task runs. */
export const timerAlarm = 'timer';

/**
 * Makes sure that an alarm rings regularly; one that stands already is left as it is. Chromium keeps the time of its
 * next ring by the clock: set while that was a year ahead, it would ring in a year.
 *
 * @param now epoch milliseconds
 */
export async function ringRegularly(name: string, everyMinutes: number, now: number): Promise<void> {
  const standing = await browser.alarms.get(name);
  const isFar = standing !== undefined && standing.scheduledTime - now > (everyMinutes + 1) * minuteMs;
  if (standing?.periodInMinutes === everyMinutes && !isFar) return;

  await browser.alarms.create(name, { periodInMinutes: everyMinutes });
}

/** Rings an alarm once, so much later at the latest: one that stands already is not put off. */
export async function ringOnce(name: string, inMinutes: number): Promise<void> {
  if ((await browser.alarms.get(name)) !== undefined) return;
  await browser.alarms.create(name, { delayInMinutes: inMinutes });
}

/** Rings an alarm once at a moment (epoch milliseconds), and not at any that was set before. */
export async function ringAt(name: string, when: number): Promise<void> {
  if ((await browser.alarms.get(name))?.scheduledTime === when) return;
  await browser.alarms.create(name, { when });
}

/** Makes an alarm ring no more; one that does not stand is fine. */
export async function silence(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Calls back when any alarm rings, with its name. */
export function onAlarm(listen: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listen(name));
}
