import type { Signal } from '@/lib/core/signal/signal.ts';
import { cutAtGaps, type Run } from './cut-at-gaps.ts';

/**
 * What should come out, found without the code that is tested: nothing is folded, indexed or remembered. Everything
 * that was ever left is looked at again, from the first to the last, each time.
 */

/** The times in a history are whole seconds, so that moments can be counted one by one. */
export const tickMs = 1_000;

/** Something that was left in the outbox, and what the page that left it shows. */
export interface Left extends Omit<Signal, 'zone'> {
  /** The chat, as a hash, that the browser would tell of the page; `chat` itself is what was told. */
  readonly chatOfPage: string | undefined;
}

/** What is in the outbox, and what was recorded, in this order. */
export interface Model {
  readonly outbox: readonly Left[];
  readonly log: readonly Signal[];
}

/** One drain: when and where, whose poke it follows, and whether it lived to empty the outbox. */
export interface Drain {
  readonly now: number;
  readonly zone: string;
  readonly poked: string | undefined;
  readonly empties: boolean;
}

/** What a drain makes of the outbox and the log. */
export function drainModel({ outbox, log }: Model, { now, zone, poked, empties }: Drain): Model {
  const isDue = ({ id, at, forMs = 0 }: Left) => id === poked || Math.abs(now - at) >= 5_000 + forMs;
  const due = outbox.filter(isDue);
  const arrived = due
    .map(({ chatOfPage, ...left }) => ({
      ...left,
      chat: left.id === poked ? chatOfPage : undefined,
      // What seems to happen only later has happened by now.
      at: left.at + (left.forMs ?? 0) > now ? now - (left.forMs ?? 0) : left.at,
      zone,
    }))
    .filter(({ kind, chat }) => kind !== 'chat' || chat !== undefined)
    .filter(({ id }) => !partsOf(log).some((part) => part.id === id))
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  return {
    outbox: empties ? outbox.filter((left) => !due.includes(left)) : outbox,
    log: [...log, ...arrived],
  };
}

/** The runs that a log makes up. */
export const runsOf = (log: readonly Signal[], idleAfterMs: number): Run[] =>
  cutAtGaps(partsOf(log), idleAfterMs);

/** The signals of a log as they count: of attention, at each moment, the first that was recorded and no other. */
export function partsOf(log: readonly Signal[]): Signal[] {
  const taken = new Set<number>();
  return log.flatMap((signal) => {
    if (signal.forMs === undefined) return [signal];
    const free = momentsOf(signal).filter((moment) => !taken.has(moment));
    for (const moment of free) taken.add(moment);
    return stretchesOf(free).map((part, nth) => ({
      ...signal,
      ...part,
      id: nth === 0 ? signal.id : `${signal.id}/${nth}`,
    }));
  });
}

const momentsOf = ({ at, forMs = 0 }: Signal): number[] =>
  Array.from({ length: forMs / tickMs }, (_, nth) => at + nth * tickMs);

function stretchesOf(moments: readonly number[]): { at: number; forMs: number }[] {
  const begins = moments.filter((moment) => !moments.includes(moment - tickMs));
  const ends = moments.filter((moment) => !moments.includes(moment + tickMs));
  return begins.map((at, nth) => ({ at, forMs: (ends[nth] ?? at) + tickMs - at }));
}

/** The ISO week of a moment as a calendar on paper has it: the year and the number of the week's Thursday. */
export function weekIdOf(at: number, zone: string): string {
  const day = new Date(at).toLocaleDateString('en-CA', { timeZone: zone });
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const daysBefore = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(daysBefore / 7) + 1).padStart(2, '0')}`;
}
