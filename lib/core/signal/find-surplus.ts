import type { Tool } from '../tool/tool.ts';
import { mostPerTool, pokeOverdueAfterMs } from './plan-drain.ts';

/** The outbox as it stands: key to value, both unchecked. */
export type Entries = readonly (readonly [key: string, value: unknown])[];

/** The outbox without what is too much, and the keys of that by the tool in whose name it lies there. */
export interface Sifted {
  readonly kept: Entries;
  readonly surplus: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds what waits in the name of a tool beyond the newest 500 signals. It looks no closer than it must, since there
 * may be very many. What may be a moment old is never too much: its poke, which is proof, may be on the way.
 *
 * @param now epoch milliseconds
 */
export function findSurplus(entries: Entries, tools: readonly Tool[], now: number): Sifted {
  const byTool = Map.groupBy(entries, ([, value]) => {
    const { origin } = read(value);
    return tools.find(({ origins }) => origins.includes(origin))?.id;
  });
  const surplus = new Map<string, readonly string[]>();
  for (const [toolId, claimed] of byTool) {
    if (toolId === undefined || claimed.length <= mostPerTool) continue;

    const overdue = claimed.filter(([, value]) => Math.abs(now - read(value).end) >= pokeOverdueAfterMs);
    const oldestFirst = overdue.toSorted(([, one], [, other]) => read(one).end - read(other).end);
    const tooMany = oldestFirst.slice(0, -mostPerTool).map(([key]) => key);
    if (tooMany.length > 0) surplus.set(toolId, tooMany);
  }
  const isSurplus = new Set([...surplus.values()].flat());
  return { kept: entries.filter(([key]) => !isSurplus.has(key)), surplus };
}

/** What an item claims, whatever it is; one without a time is the oldest. */
function read(value: unknown): { origin: string; end: number } {
  const { origin, at, forMs } = (value ?? {}) as Record<string, unknown>;
  return { origin: String(origin), end: (Number(at) || 0) + (Number(forMs) || 0) };
}
