import { handsOnMs, type Task } from '../task/task.ts';

/** The hands-on minutes of a task. */
export const minutesOf = (task: Pick<Task, 'worked'>): number => handsOnMs(task) / 60_000;
