import { useState } from 'preact/hooks';
import type { WorkArea } from '@/lib/core/task/workflow.ts';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';
import { seedHash } from '@/lib/core/trial/seed-hash.ts';
import { hexOf } from '@/lib/ledger/hex-of.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { beginTrial, endTrial } from '@/lib/ledger/trials.ts';
import { nameWorkflow } from '@/lib/ledger/workflows.ts';

/** What can be done with workflows and their trials. */
export interface TrialActions {
  readonly name: (name: string, area: WorkArea) => void;
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

  const begin: TrialActions['begin'] = (workflowId, blocks, before) => {
    const seed = hexOf(crypto.getRandomValues(new Uint8Array(seedBytes)));
    const id = crypto.randomUUID();
    endComplete(ledger, before, now())
      .then(() =>
        beginTrial(ledger, { id, workflowId, blocks, seed, seedHash: seedHash(seed), startedAt: now() }),
      )
      .catch(setFailure);
  };
  return {
    name: (name, area) => {
      nameWorkflow(ledger, { id: crypto.randomUUID(), name, area }, now()).catch(setFailure);
    },
    begin,
    end: (trialId) => {
      endTrial(ledger, trialId, true, now()).catch(setFailure);
    },
  };
}

async function endComplete(
  ledger: LedgerDatabase,
  before: TrialEstimate | undefined,
  now: number,
): Promise<void> {
  if (before?.state === 'complete') await endTrial(ledger, before.trial.id, false, now);
}
