import { ringOnce, silence } from '@/lib/browser/alarms.ts';
import { readOutbox, removeFromOutbox } from '@/lib/browser/outbox.ts';
import { mayWatch } from '@/lib/browser/permissions.ts';
import { mostAnHour, mostUnprovedAnHour } from '@/lib/core/health/flow.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { type Entries, findSurplus } from '@/lib/core/signal/find-surplus.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { type Arrival, type DrainFacts, planDrain, type Sender } from '@/lib/core/signal/plan-drain.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { admitSignals, noteDropped } from '@/lib/ledger/admit-signals.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { watchedTools } from '@/lib/ledger/tools.ts';
import { refreshBadge } from './refresh-badge.ts';

/**
 * Brings what waits in the outbox into the ledger, each signal exactly once: first recorded durably, then removed.
 * What was poked is read by its key and comes first, so that nothing that somebody heaps up can hold it up.
 *
 * @param now epoch milliseconds
 * @param senders the browser's word about those who poked, by signal id
 */
export async function drain(
  ledger: LedgerDatabase,
  now: number,
  senders: ReadonlyMap<string, Sender> = new Map(),
): Promise<void> {
  const isPoked = senders.size > 0;
  if (isPoked) {
    const entries = await readOutbox([...senders.keys()].map(outboxKeyOf));
    if (entries.length > 0) await take(ledger, { entries, senders, tools: await allowedTools(ledger), now });
  }
  // One at a time: each reads everything. Of very many pokes, all but one find somebody at it.
  await navigator.locks.request('assay:drain', { ifAvailable: isPoked }, async (lock) => {
    if (lock !== null) await sweep(ledger, now);
  });
}

/** Has the outbox drained in half a minute, in case the poke for what is in it gets lost. */
export function drainSoon(): Promise<void> {
  return ringOnce('drain', 0.5);
}

/** Takes what nobody poked for in time, and drops what is more than a person can have sent. */
async function sweep(ledger: LedgerDatabase, now: number): Promise<void> {
  const entries = await lookIntoOutbox();
  if (entries.length === 0) return;

  const tools = await allowedTools(ledger);
  const { kept, surplus } = findSurplus(entries, tools, now);
  await take(ledger, { entries: kept, senders: new Map(), tools, now });
  for (const [toolId, keys] of surplus) {
    await discard(keys, (count) => noteDropped(ledger, toolId, count, now));
  }
  await lookIntoOutbox();
}

/** An alarm for an empty outbox would keep the background awake for nothing. What comes in between sets its own. */
async function lookIntoOutbox(): Promise<Entries> {
  await silence('drain');
  const entries = await readOutbox();
  if (entries.length > 0) await drainSoon();
  return entries;
}

/** Tool by tool, the one with the fewest signals first: what one sends never holds up another. */
async function take(ledger: LedgerDatabase, facts: DrainFacts): Promise<void> {
  const { arrivals, done } = planDrain(facts);
  const most = facts.senders.size > 0 ? mostAnHour : mostUnprovedAnHour;
  const byTool = [...Map.groupBy(arrivals, ({ toolId }) => toolId)];
  let recorded = 0;
  for (const [toolId, some] of byTool.toSorted(([, one], [, other]) => one.length - other.length)) {
    const signals = await Promise.all(some.map((arrival) => asSignal(ledger, arrival)));
    const idleAfterMs = defaultIdleAfterMs;
    recorded += await admitSignals(ledger, toolId, { signals, most, now: facts.now, idleAfterMs });
    await removeFromOutbox(some.map(({ id }) => outboxKeyOf(id)));
  }
  const taken = new Set(arrivals.map(({ id }) => outboxKeyOf(id)));
  await discard(done.filter((key) => !taken.has(key)));
  if (recorded > 0) await refreshBadge(ledger);
}

/** Removes by handfuls: others have to get at the storage in between, and this script may die at any time. */
async function discard(keys: readonly string[], note?: (count: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < keys.length; from += handful) {
    const some = keys.slice(from, from + handful);
    await removeFromOutbox(some);
    await note?.(some.length);
  }
}

const handful = 1_000;

/** The tools that the user wants watched and that the browser lets us watch. */
export async function allowedTools(ledger: LedgerDatabase): Promise<Tool[]> {
  const tools = await watchedTools(ledger);
  const allowed = await Promise.all(tools.map(mayWatch));
  return tools.filter((_, index) => allowed[index]);
}

async function asSignal(ledger: LedgerDatabase, arrival: Arrival): Promise<Signal> {
  const { chatId, ...seen } = arrival;
  return {
    ...seen,
    chat: chatId === undefined ? undefined : await hashChat(ledger, seen.toolId, chatId),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
