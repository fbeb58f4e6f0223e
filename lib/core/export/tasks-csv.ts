import { handsOnMs, type Task } from '../task/task.ts';
import type { Workflow } from '../task/workflow.ts';
import { formatCsvHeader, formatCsvRows } from './format-csv.ts';
import { timeFormatter } from './sessions-csv.ts';

const minuteMs = 60_000;

const columns = [
  'task',
  'workflow',
  'work_area',
  'state',
  'size',
  'started_at',
  'ended_at',
  'time_zone',
  'hands_on_minutes',
  'unsure_minutes',
  'with_ai',
  'outcome',
  'source',
  'trial',
  'block',
  'assigned_ai',
];

/** The header of {@link taskRowsCsv}. */
export const tasksCsvHeader = (): string => formatCsvHeader(columns);

/**
 * One's own copy of tasks as CSV, one row a task, without the header. Not anonymous. Minutes have one decimal; what is
 * unsure is not in the hands-on minutes.
 *
 * @param workflows by their ids
 */
export function taskRowsCsv(tasks: readonly Task[], workflows: ReadonlyMap<string, Workflow>): string {
  const timeIn = timeFormatter();
  const rows = tasks.map((task) => {
    const workflow = workflows.get(task.workflowId);
    return {
      task: task.id,
      workflow: workflow?.name ?? '',
      work_area: workflow?.area ?? '',
      state: task.state,
      size: task.size ?? '',
      started_at: timeIn(task.zone, task.startedAt),
      ended_at: task.endedAt === undefined ? '' : timeIn(task.zone, task.endedAt),
      time_zone: task.zone,
      hands_on_minutes: minutes(handsOnMs(task)),
      unsure_minutes: minutes(handsOnMs({ worked: task.unsure })),
      with_ai: yesOrNo(task.withAi),
      outcome: task.outcome,
      source: task.source,
      trial: task.trialId ?? '',
      block: task.block ?? '',
      assigned_ai: yesOrNo(task.assigned),
    };
  });
  return formatCsvRows(columns, rows);
}

const minutes = (ms: number): number => Math.round((10 * ms) / minuteMs) / 10;

const yesOrNo = (answer: boolean | undefined): string => (answer === undefined ? '' : answer ? 'yes' : 'no');
