import { useMemo } from 'preact/hooks';
import { zoneHere } from '@/lib/browser/here.ts';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { summariseUntil } from '@/lib/core/trial/summarise-until.ts';
import { addDays, momentOf } from '@/lib/core/week/day.ts';
import { judgeWorkflows } from '@/lib/core/week/judge-workflows.ts';
import type { Week } from '@/lib/core/week/week.ts';
import { allWorked } from '@/lib/ledger/all-worked.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { NothingMeasured } from './NothingMeasured.tsx';
import type { View } from './view.ts';
import { WorkflowVerdicts } from './WorkflowVerdicts.tsx';

interface Props {
  readonly ledger: LedgerDatabase;
  readonly week: Week;
  /** Those of the week, and of the eleven before it. */
  readonly sessions: readonly Session[];
  readonly view: View;
}

/** Whether each tool earns its place in each workflow, as was known when the week was over. */
export function VerdictsApp({ ledger, week, sessions, view }: Props) {
  const worked = useLiveQuery(() => allWorked(ledger), [ledger]);
  const { today } = view;
  // What tasks and trials say takes longest, and stays the same whatever verdict is given.
  const known = useMemo(() => worked && summariseUntil(worked, endOf(week, today)), [worked, week, today]);
  const judged = useMemo(
    () => known && judgeWorkflows(known, { week, sessions, today }),
    [known, week, sessions, today],
  );
  if (judged === undefined) return null;
  if (judged.workflows.length === 0) return <NothingMeasured onMeasure={() => void showOwnPage('helps')} />;
  return <WorkflowVerdicts {...judged} view={view} />;
}

/** Of a week that goes on, whatever is there: clocks may have been wrong. */
const endOf = ({ sunday }: Week, today: string): number =>
  sunday >= today ? Number.POSITIVE_INFINITY : momentOf(addDays(sunday, 1), 0, zoneHere());
