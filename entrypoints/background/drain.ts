import { ringOnce, silence } from '@/lib/browser/alarms.ts';
import { zoneHere } from '@/lib/browser/here.ts';
import { readOutbox, removeFromOutbox } from '@/lib/browser/outbox.ts';
import { mayWatch } from '@/lib/browser/permissions.ts';
import { mostAnHour, mostUnproved } from '@/lib/core/health/flow.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { type Arrival, type DrainFacts, planDrain, type Sender } from '@/lib/core/signal/plan-drain.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { admitSignals } from '@/lib/ledger/admit-signals.ts';
import { ensureCoin } from '@/lib/ledger/coin.ts';
import { keepCopy } from '@/lib/ledger/copy/keep-copy.ts';
import { expectKnownSchema } from '@/lib/ledger/expect-known-schema.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { watchedTools } from '@/lib/ledger/tools.ts';
import { refreshBadge } from './refresh-badge.ts';
import { reportFailure } from './report-failure.ts';

/**
 * Brings what waits in the outbox into the ledger, each signal exactly once: first recorded durably and copied, then
 * removed.
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
    if (entries.length > 0) await take(ledger, { entries, senders, now }, mostAnHour);
  }
  // One at a time: each reads everything. Of very many pokes, all but one find somebody at it.
  await navigator.locks.request('assay:drain', { ifAvailable: isPoked }, async (lock) => {
    if (lock === null) return;
    const entries = await lookIntoOutbox();
    if (entries.length === 0) return;
    await take(ledger, { entries, senders: new Map(), now }, mostUnproved);
    await lookIntoOutbox();
  });
}

/** Has the outbox drained in half a minute, in case the poke for what is in it gets lost. */
export function drainSoon(): Promise<void> {
  return ringOnce('drain', 0.5);
}

/** An alarm for an empty outbox would keep the background awake for nothing. What comes in between sets its own. */
async function lookIntoOutbox(): Promise<DrainFacts['entries']> {
  await silence('drain');
  const entries = await readOutbox();
  if (entries.length > 0) await drainSoon();
  return entries;
}

/**
 * Records what may be recorded, and removes that and what never may be. The tool with the fewest signals comes
 * first: what one sends holds up no other.
 *
 * @param most how many signals may be taken of a tool in an hour; of more, the newest are
 */
async function take(ledger: LedgerDatabase, seen: Omit<DrainFacts, 'tools'>, most: number): Promise<void> {
  const { now } = seen;
  // What this Assay would drop, a newer one may know.
  await expectKnownSchema(ledger);
  const { arrivals, done } = planDrain({ ...seen, tools: await allowedTools(ledger) });
  const byTool = [...Map.groupBy(arrivals, ({ toolId }) => toolId)].sort(
    ([, one], [, other]) => one.length - other.length,
  );
  if (byTool.length > 0) await ensureCoin(ledger);
  const idleAfterMs = await idleGapMs(ledger);
  let recorded = 0;
  for (const [toolId, some] of byTool) {
    const signals = await Promise.all(some.slice(-most).map((arrival) => asSignal(ledger, arrival)));
    recorded += await admitSignals(ledger, toolId, signals, { came: signals.length, most, now }, idleAfterMs);
  }
  // A browser that was killed may begin an empty ledger: what is in no second copy either would be gone.
  if (recorded > 0) await keepCopy(ledger).catch(reportFailure);
  await removeFromOutbox(done);
  for (const [toolId, { length }] of byTool) {
    if (length > most)
      await admitSignals(ledger, toolId, [], { came: length - most, most: 0, now }, idleAfterMs);
  }
  if (recorded > 0) await refreshBadge(ledger, now);
}

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
    zone: zoneHere(),
  };
}
