const dayMs = 24 * 3_600_000;

/** From one reading to the next a clock that is right goes no farther than this, unless nothing ran for so long. */
export const leapMs = 14 * dayMs;

/** For so many days a clock that leapt is not believed: whoever set it by mistake notices before. */
const daysOfDoubt = 3;

/** What is known of the machine's clock from reading it now and then. */
export interface ClockWatch {
  /** The last reading that was noted, at most one a day, in epoch milliseconds. */
  readonly readAt: number;
  /** On how many more days it has to have gone on before it is believed; 0 where it is. */
  readonly doubts: number;
  /** The last reading that was believed, in epoch milliseconds; the very first one where none was yet. */
  readonly believedAt: number;
}

/**
 * Notes a reading of the clock. A leap by more than {@link leapMs}, forward or back, makes it doubtful until it has
 * gone on for three days. What cannot be undone waits for that: a clock that is a year ahead makes everything look
 * old enough to be forgotten.
 *
 * @param watch what was known; undefined when nothing was
 * @param now epoch milliseconds
 * @returns the same object when there is nothing to note
 */
export function watchClock(watch: ClockWatch | undefined, now: number): ClockWatch {
  if (watch === undefined || Math.abs(now - watch.readAt) > leapMs)
    return { readAt: now, doubts: daysOfDoubt, believedAt: watch?.believedAt ?? now };
  if (now - watch.readAt < dayMs) return watch;

  const doubts = Math.max(0, watch.doubts - 1);
  return { readAt: now, doubts, believedAt: doubts === 0 ? now : watch.believedAt };
}

/** What time it is as far as the clock is believed, in epoch milliseconds: never later than it says. */
export function believedNow(watch: ClockWatch | undefined, now: number): number {
  const { doubts, believedAt } = watchClock(watch, now);
  return doubts === 0 ? now : Math.min(now, believedAt);
}
