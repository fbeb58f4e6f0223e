import { ringOnce, silence } from '@/lib/browser/alarms.ts';
import { readOutbox, removeFromOutbox } from '@/lib/browser/outbox.ts';
import { mayWatch } from '@/lib/browser/permissions.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { type Arrival, planDrain, type Sender } from '@/lib/core/signal/plan-drain.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { knownZone } from '@/lib/core/week/day.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { watchedTools } from '@/lib/ledger/tools.ts';
import { refreshBadge } from './refresh-badge.ts';

/**
 * Brings what waits in the outbox into the ledger, each signal exactly once: first recorded durably, then removed.
 *
 * @param now epoch milliseconds
 * @param senders the browser's word about those who poked, by signal id
 */
export async function drain(
  ledger: LedgerDatabase,
  now: number,
  senders: ReadonlyMap<string, Sender> = new Map(),
): Promise<void> {
  const entries = await readOutbox();
  if (entries.length === 0) return;

  const { arrivals, done } = planDrain({
    entries,
    senders,
    tools: await allowedTools(ledger),
    now,
  });
  const signals = await Promise.all(arrivals.map((arrival) => asSignal(ledger, arrival)));
  const recorded = await recordSignals(ledger, signals, defaultIdleAfterMs);
  await removeFromOutbox(done);
  await drainWhatIsLeft();
  if (recorded > 0) await refreshBadge(ledger);
}

/** Has the outbox drained in half a minute, in case the poke for what is in it gets lost. */
export function drainSoon(): Promise<void> {
  return ringOnce('drain', 0.5);
}

/** An alarm for an empty outbox would keep the background awake for nothing. What comes in between has set its own. */
async function drainWhatIsLeft(): Promise<void> {
  await silence('drain');
  if ((await readOutbox()).length > 0) await drainSoon();
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
    zone: knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
}
