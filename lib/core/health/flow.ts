/** How much a tool's site sends, so that what no person can have sent is not recorded. */
export interface Flow {
  /** When the hour that is counted began, in epoch milliseconds. */
  readonly since: number;
  /** Signals that were taken in it. */
  readonly taken: number;
  /** Signals that were dropped as too many, and when last, in epoch milliseconds. */
  readonly dropped: number;
  readonly droppedAt: number;
}

/** More than a signal a second for an hour: nobody sends so much by hand, however many tabs there are. */
export const mostAnHour = 6_000;

/**
 * Signals whose sender nobody vouches for wait, and are taken in an hour, only up to here. They must not use up
 * the room of the others.
 */
export const mostUnproved = 3_000;

/** So long after the last signal was dropped the user is told of it: a week. */
const toldForMs = 7 * 24 * 3_600_000;

const hourMs = 3_600_000;
const calm: Flow = { since: 0, taken: 0, dropped: 0, droppedAt: 0 };

/**
 * Counts signals that came in: there is room for so many in an hour, the rest is dropped. A clock that was set back
 * begins a new hour; drops that nobody is told of any more are forgotten.
 *
 * @param came how many
 * @param most how many there may be in an hour
 * @param now epoch milliseconds
 * @returns the new count, and how many were too many
 */
export function letIn(flow: Flow = calm, came: number, most: number, now: number): [Flow, tooMany: number] {
  const { since, taken } = now >= flow.since && now - flow.since < hourMs ? flow : { since: now, taken: 0 };
  const tooMany = Math.min(came, Math.max(0, taken + came - most));
  const dropped = droppedLately(flow, now) + tooMany;
  const droppedAt = tooMany > 0 ? now : flow.droppedAt;
  return [{ since, taken: taken + came - tooMany, dropped, droppedAt }, tooMany];
}

/** How many signals were dropped lately, for the user to be told. */
export function droppedLately(flow: Flow = calm, now: number): number {
  return flow.droppedAt <= now && now - flow.droppedAt < toldForMs ? flow.dropped : 0;
}
