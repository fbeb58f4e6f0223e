import { useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';
import { seedHash } from '@/lib/core/trial/seed-hash.ts';
import { hexOf } from '@/lib/ledger/hex-of.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { beginTrial, endTrial } from '@/lib/ledger/trials.ts';

/** What can be done with the trial of a workflow. */
export interface TrialActions {
  /** Begins a trial of so many blocks; the one before it that has all of its blocks ends. */
  readonly begin: (workflowId: string, blocks: number, before: TrialEstimate | undefined) => void;
  /** Ends a trial before all of its blocks are done. */
  readonly end: (trialId: string) => void;
}

const seedBytes = 32;

/** Changes the ledger; what fails is thrown while drawing. */
export function useTrialActions(ledger: LedgerDatabase, now: () => number): TrialActions {
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  // The second copy follows soon.
  const attempt = (act: Promise<unknown>): void =>
    void act.then(() => ringOnce('copy', 0.5)).catch(setFailure);
  return {
    begin: (workflowId, blocks, before) => {
      const seed = hexOf(crypto.getRandomValues(new Uint8Array(seedBytes)));
      const trial = { id: crypto.randomUUID(), workflowId, blocks, seed, seedHash: seedHash(seed) };
      attempt(
        endComplete(ledger, before, now()).then(() => beginTrial(ledger, { ...trial, startedAt: now() })),
      );
    },
    end: (trialId) => attempt(endTrial(ledger, trialId, true, now())),
  };
}

async function endComplete(
  ledger: LedgerDatabase,
  before: TrialEstimate | undefined,
  now: number,
): Promise<void> {
  if (before?.state === 'complete') await endTrial(ledger, before.trial.id, false, now);
}
