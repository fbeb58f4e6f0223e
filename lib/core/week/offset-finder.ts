import * as instants from 'temporal-polyfill/fns/Instant';
import * as moments from 'temporal-polyfill/fns/ZonedDateTime';
import { knownZone } from './day.ts';

/** A stretch of time in which the clocks of a zone are not changed. */
interface Stretch {
  /** Epoch milliseconds; the end is no part of it. */
  readonly from: number;
  readonly until: number;
  /** How far the zone's clocks are ahead of UTC. */
  readonly offsetMs: number;
}

/**
 * Makes a function that gives how far the clocks of a zone are ahead of UTC at a moment, in milliseconds. It
 * remembers between which two changes of the clocks it has looked, which spares it nearly all looks: to be made anew
 * for every job.
 */
export function offsetFinder(): (zone: string, at: number) => number {
  const known = new Map<string, Stretch>();
  return (zone, at) => {
    const last = known.get(zone);
    if (last !== undefined && at >= last.from && at < last.until) return last.offsetMs;

    const found = stretchAround(zone, at);
    known.set(zone, found);
    return found.offsetMs;
  };
}

function stretchAround(zone: string, at: number): Stretch {
  const timeAt = (moment: number) =>
    instants.toZonedDateTimeISO(instants.fromEpochMilliseconds(moment), knownZone(zone));
  const next = moments.getTimeZoneTransition(timeAt(at), 'next');
  // A change at that very moment is the beginning; the one before it would be found otherwise.
  const last = moments.getTimeZoneTransition(timeAt(at + 1), 'previous');
  return {
    from: last === null ? Number.NEGATIVE_INFINITY : last.epochMilliseconds,
    until: next === null ? Number.POSITIVE_INFINITY : next.epochMilliseconds,
    offsetMs: moments.offsetNanoseconds(timeAt(at)) / 1e6,
  };
}
