import type { Task } from '../task/task.ts';
import type { Workflow } from '../task/workflow.ts';
import type { Trial } from '../trial/trial.ts';

/**
 * Of two states of the same task the later one: that which the user changed last, then that in which the timer was seen
 * to run last. In whatever order, and however often, states are put together, the same one comes out.
 */
export const laterTask = (one: Task, other: Task): Task =>
  later(one, other, ({ changedAt, worked }) => [changedAt, worked.at(-1)?.to ?? 0]);

/** Of two states of the same workflow the one that was changed last. See {@link laterTask}. */
export const laterWorkflow = (one: Workflow, other: Workflow): Workflow =>
  later(one, other, ({ changedAt }) => [changedAt]);

/** Of two states of the same trial the one that has ended. See {@link laterTask}. */
export const laterTrial = (one: Trial, other: Trial): Trial =>
  later(one, other, ({ endedAt = 0 }) => [endedAt]);

/** Where nothing tells which one is later, any order will do, if it is always the same. */
function later<Row extends object>(one: Row, other: Row, timesOf: (row: Row) => readonly number[]): Row {
  const [times, others] = [timesOf(one), timesOf(other)];
  const difference = times.map((time, nth) => time - (others[nth] ?? 0)).find((by) => by !== 0);
  if (difference !== undefined) return difference > 0 ? one : other;
  return textOf(one) >= textOf(other) ? one : other;
}

const textOf = (row: object): string =>
  JSON.stringify(Object.entries(row).sort(([field], [next]) => (field < next ? -1 : 1)));
