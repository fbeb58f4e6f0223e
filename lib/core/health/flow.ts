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

/** Who prompts every ten seconds, reads with several windows and copies from each answer stays below. */
export const mostAnHour = 1_000;

/** Signals whose sender nobody vouches for are taken only up to here: they must not use up the room of the others. */
export const mostUnprovedAnHour = 500;

/** So long after the last signal was dropped the user is told of it. */
export const toldForMs = 7 * 24 * 3_600_000;

const hourMs = 3_600_000;
const calm: Flow = { since: 0, taken: 0, dropped: 0, droppedAt: 0 };

/** How many more signals may be taken in this hour; a clock that was set back begins a new one. */
export function roomIn(flow: Flow | undefined, most: number, now: number): number {
  return Math.max(0, most - inThisHour(flow, now).taken);
}

/** Counts signals that were taken, and others that were dropped. What is no longer told is forgotten. */
export function countIn(flow: Flow | undefined, taken: number, dropped: number, now: number): Flow {
  const known = inThisHour(flow, now);
  return {
    since: known.since,
    taken: known.taken + taken,
    dropped: toldDrops(flow, now) + dropped,
    droppedAt: dropped > 0 ? now : known.droppedAt,
  };
}

/** How many signals were dropped lately, for the user to be told. */
export function toldDrops(flow: Flow | undefined, now: number): number {
  return flow !== undefined && now - flow.droppedAt < toldForMs ? flow.dropped : 0;
}

function inThisHour(flow: Flow | undefined, now: number): Flow {
  const known = flow ?? calm;
  return now >= known.since && now - known.since < hourMs ? known : { ...known, since: now, taken: 0 };
}
