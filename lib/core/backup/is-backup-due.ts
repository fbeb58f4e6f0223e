const fourWeeksMs = 28 * 24 * 3_600_000;
const leastSessions = 20;

/**
 * Whether to remind of a backup: the last one is older than four weeks, or there is none, 20 sessions have come since,
 * and no reminder was put away within four weeks. A moment that lies ahead counts as long past: the clock was wrong.
 *
 * @param last all moments in epoch milliseconds; `at` undefined when there is no backup
 */
export function isBackupDue(
  last: {
    readonly at: number | undefined;
    readonly sessionsSince: number;
    readonly putAwayAt: number | undefined;
  },
  now: number,
): boolean {
  const isRecent = (at: number | undefined): boolean =>
    at !== undefined && at <= now && now - at < fourWeeksMs;
  return last.sessionsSince >= leastSessions && !isRecent(last.at) && !isRecent(last.putAwayAt);
}
