import { isWithinTool } from '../tool/catalogue.ts';
import { findChat } from '../tool/find-chat.ts';
import type { Tool } from '../tool/tool.ts';
import { type OutboxItem, outboxItemSchema } from './outbox-item.ts';
import { findSignalId } from './outbox-key.ts';

/** The browser's word about who poked. */
export interface Sender {
  readonly origin: string;
  readonly address: string;
  /** Of a frame: the origin of the page that it stands in, empty when the browser does not tell. */
  readonly topOrigin: string | undefined;
}

/** What is known when the outbox is drained. */
export interface DrainFacts {
  /** The outbox as it stands: key to value, both unchecked. */
  readonly entries: readonly (readonly [key: string, value: unknown])[];
  /** Who poked, by signal id. */
  readonly senders: ReadonlyMap<string, Sender>;
  /** The tools that the user wants watched and the browser lets us watch. */
  readonly tools: readonly Tool[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A signal that may be recorded, before its chat is hashed. */
export interface Arrival {
  readonly id: string;
  readonly kind: OutboxItem['kind'];
  readonly at: number;
  readonly toolId: string;
  /** The chat's id in the address that the browser told; undefined when the poke was lost or it shows none. */
  readonly chatId: string | undefined;
  readonly thread: string | undefined;
  readonly forMs: number | undefined;
}

/** What to do with the outbox: record the arrivals, then remove `done` (what was recorded and what never can be). */
export interface DrainPlan {
  readonly arrivals: readonly Arrival[];
  readonly done: readonly string[];
}

/** A signal without a poke is left alone for so long: its poke may be on the way, or it may yet be withdrawn. */
export const pokeOverdueAfterMs = 5_000;

/** A doubtful one is left alone for longer: the page waits a minute for a sign of an answer. */
export const doubtOverdueAfterMs = 75_000;

/**
 * Decides what becomes of each item in the outbox. The tool comes from the browser's word about the sender; only
 * where the poke was lost, from the item. What is malformed, or says that it comes from where nothing is watched or the
 * leave for it is gone, is dropped without waiting for a poke. So is what comes from outside a tool's own paths, where its host carries other things, and what comes from a frame in
 * a page that is not watched itself.
 */
export function planDrain(facts: DrainFacts): DrainPlan {
  const arrivals: Arrival[] = [];
  const done: string[] = [];

  for (const [key, value] of facts.entries) {
    const reading = readEntry(key, value, facts);
    if (reading === 'later') continue;

    if (reading !== 'never') arrivals.push(reading);
    done.push(key);
  }

  arrivals.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  return { arrivals, done };
}

function readEntry(key: string, value: unknown, facts: DrainFacts): Arrival | 'later' | 'never' {
  const id = findSignalId(key);
  const parsed = outboxItemSchema.safeParse(value);
  if (id === undefined || !parsed.success) return 'never';

  const sender = facts.senders.get(id);
  const item = parsed.data;
  if (sender === undefined) {
    if (!facts.tools.some(livesAt(item.origin))) return 'never';
    if (Math.abs(facts.now - item.at) < patienceWith(item)) return 'later';
  }

  const tool = findToolOf(item, sender, facts.tools);
  if (tool === undefined) return 'never';

  const chatId = sender === undefined ? undefined : findChat(tool.id, sender.address);
  if (item.kind === 'chat' && chatId === undefined) return 'never';
  if ((item.kind === 'attention') !== (item.forMs !== undefined)) return 'never';

  // A clock that was set back since must not put a prompt into the future.
  const at = Math.min(item.at, facts.now - (item.forMs ?? 0));
  return { id, kind: item.kind, at, toolId: tool.id, chatId, thread: item.thread, forMs: item.forMs };
}

const patienceWith = ({ doubtful, forMs = 0 }: OutboxItem): number =>
  (doubtful ? doubtOverdueAfterMs : pokeOverdueAfterMs) + forMs;

const livesAt =
  (origin: string) =>
  ({ origins }: Tool): boolean =>
    origins.includes(origin);

function findToolOf(item: OutboxItem, sender: Sender | undefined, tools: readonly Tool[]): Tool | undefined {
  const isOfUnwatchedPage =
    sender === undefined
      ? item.inFrame === true
      : sender.topOrigin !== undefined && !tools.some(livesAt(sender.topOrigin));
  if (isOfUnwatchedPage) return undefined;

  const tool = tools.find(livesAt(sender?.origin ?? item.origin));
  // Without the browser's word it is the page script's that counts: it leaves nothing that is seen elsewhere.
  return tool && (sender === undefined || isWithinTool(tool.id, sender.address)) ? tool : undefined;
}
