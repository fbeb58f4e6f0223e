import { useState } from 'preact/hooks';
import { ringOnce } from '@/lib/browser/alarms.ts';
import type { WorkArea, Workflow } from '@/lib/core/task/workflow.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import {
  changeWorkflow,
  countOf,
  deleteWorkflow,
  nameWorkflow,
  type WorkflowChange,
} from '@/lib/ledger/workflows.ts';
import { workflowsIn } from '@/lib/ledger/workflows-in.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** A workflow that the user wants to delete, and what has to do with it. */
export interface AskedDeletion {
  readonly workflow: Workflow;
  readonly tasks: number;
  readonly sessions: number;
}

/** The workflows, and what can be done with them. */
export interface Workflows {
  readonly workflows: readonly Workflow[];
  readonly add: (name: string, area: WorkArea) => void;
  readonly change: (workflow: Workflow, change: WorkflowChange) => void;
  readonly askToDelete: (workflow: Workflow) => void;
  readonly asked: AskedDeletion | undefined;
  /** @param heirId the workflow that gets the tasks; undefined to delete them too */
  readonly confirm: (heirId: string | undefined) => void;
  readonly cancel: () => void;
}

/** Keeps up with the workflows; undefined while not yet known. What fails is thrown while drawing. */
export function useWorkflows(ledger: LedgerDatabase, now: () => number): Workflows | undefined {
  const workflows = useLiveQuery(() => workflowsIn(ledger), [ledger]);
  const [asked, setAsked] = useState<AskedDeletion>();
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  const attempt = (act: Promise<unknown>): void =>
    void act.then(() => ringOnce('copy', 0.5)).catch(setFailure);
  return (
    workflows && {
      workflows,
      add: (name, area) => attempt(nameWorkflow(ledger, { id: crypto.randomUUID(), name, area }, now())),
      change: ({ id }, change) => attempt(changeWorkflow(ledger, id, change, now())),
      askToDelete: (workflow) =>
        void countOf(ledger, workflow.id).then((counts) => setAsked({ workflow, ...counts }), setFailure),
      asked,
      confirm: (heirId) => {
        setAsked(undefined);
        if (asked !== undefined) attempt(deleteWorkflow(ledger, asked.workflow.id, heirId, now()));
      },
      cancel: () => setAsked(undefined),
    }
  );
}
