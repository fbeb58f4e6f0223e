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

/** One drain: when and where, whose poke it follows, and what it lives to do. */
export interface Drain {
  readonly now: number;
  readonly zone: string;
  readonly poked: string | undefined;
  /** The background is stopped as it records something, or when it has, before the outbox is emptied. */
  readonly dies?: 'recording' | 'emptying' | undefined;
}

/** What a drain makes of the outbox and the log: what was poked comes first, then all that has waited long enough. */
export function drainModel(before: Model, drain: Drain): Model {
  const { now, poked, dies } = drain;
  const isPoked = ({ id }: Left) => id === poked;
  const isDue = ({ at, forMs = 0 }: Left) => Math.abs(now - at) >= 5_000 + forMs;
  const { outbox, log, isOver } = takeModel(before, before.outbox.filter(isPoked), drain);
  if (isOver) return { outbox, log };
  const { isOver: _, ...after } = takeModel({ outbox, log }, outbox.filter(isDue), {
    now,
    zone: drain.zone,
    poked: undefined,
    dies,
  });
  return after;
}

/** Whoever dies at it gets no further. */
function takeModel(
  { outbox, log }: Model,
  due: readonly Left[],
  drain: Drain,
): Model & { readonly isOver: boolean } {
  const arrived = byTool(
    due
      .map((left) => arrivalOf(left, drain))
      .filter(isNoEmptyChat)
      .sort(byTime),
  );
  const fresh = arrived.filter(({ id }) => !partsOf(log).some((part) => part.id === id));
  if (drain.dies === 'recording' && fresh.length > 0) return { outbox, log, isOver: true };
  if (drain.dies === 'emptying' && due.length > 0) return { outbox, log: [...log, ...fresh], isOver: true };
  return { outbox: outbox.filter((left) => !due.includes(left)), log: [...log, ...fresh], isOver: false };
}

function arrivalOf({ chatOfPage, ...left }: Left, { now, zone, poked }: Drain): Signal {
  const { id, at, forMs = 0 } = left;
  return {
    ...left,
    chat: id === poked ? chatOfPage : undefined,
    // What seems to happen only later has happened by now.
    at: at + forMs > now ? now - forMs : at,
    zone,
  };
}

const isNoEmptyChat = ({ kind, chat }: Signal): boolean => kind !== 'chat' || chat !== undefined;
const byTime = (one: Signal, other: Signal): number => one.at - other.at || (one.id < other.id ? -1 : 1);

/** The tool with the fewest comes first; of two that have as many, the one that was earlier. */
function byTool(arrived: readonly Signal[]): Signal[] {
  const tools = [...new Set(arrived.map(({ toolId }) => toolId))];
  return tools
    .map((tool) => arrived.filter(({ toolId }) => toolId === tool))
    .sort((some, others) => some.length - others.length)
    .flat();
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
