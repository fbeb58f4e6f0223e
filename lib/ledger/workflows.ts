import Dexie from 'dexie';
import { longestWorkflowName, type WorkArea, type Workflow } from '../core/task/workflow.ts';
import { markForCopy } from './copy/mark-for-copy.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { ended } from './trials.ts';

/**
 * Names a workflow.
 *
 * @param id a new one: twice the same names one workflow
 * @param now epoch milliseconds
 * @returns it; undefined where nothing is left of the name
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function nameWorkflow(
  db: LedgerDatabase,
  { id, name, area }: Pick<Workflow, 'id' | 'name' | 'area'>,
  now: number,
): Promise<Workflow | undefined> {
  return db.transaction('rw', db.workflows, db.meta, async () => {
    await expectKnownSchema(db);
    const here = await db.workflows.get(id);
    const trimmed = trimName(name);
    if (here !== undefined || trimmed === '') return here;
    const workflow = { id, name: trimmed, area, createdAt: now, changedAt: now };
    await db.workflows.add(workflow);
    return workflow;
  });
}

/** What of a workflow the user can change; `isArchived` puts it away or brings it back. */
export interface WorkflowChange {
  readonly name?: string;
  readonly area?: WorkArea;
  readonly isArchived?: boolean;
}

/** Changes a workflow; an empty name leaves the one that it has. See {@link nameWorkflow}. */
export function changeWorkflow(
  db: LedgerDatabase,
  id: string,
  { name = '', area, isArchived }: WorkflowChange,
  now: number,
): Promise<void> {
  return db.transaction('rw', db.workflows, db.meta, async () => {
    await expectKnownSchema(db);
    const workflow = await db.workflows.get(id);
    if (workflow === undefined) return;
    const { archivedAt, ...rest } = workflow;
    const isAway = isArchived ?? archivedAt !== undefined;
    await db.workflows.put({
      ...rest,
      name: trimName(name) || rest.name,
      area: area ?? rest.area,
      changedAt: Math.max(rest.changedAt + 1, now),
      ...(isAway ? { archivedAt: archivedAt ?? now } : {}),
    });
  });
}

/** How many tasks, sessions and trials have to do with a workflow. */
export async function countOf(
  db: LedgerDatabase,
  workflowId: string,
): Promise<{ readonly tasks: number; readonly sessions: number; readonly trials: number }> {
  const [tasks, sessions, trials] = await Promise.all([
    taskIdsOf(db, workflowId),
    sessionsOf(db, workflowId).count(),
    db.trials.where('workflowId').equals(workflowId).count(),
  ]);
  return { tasks: tasks.length, sessions, trials };
}

/**
 * Deletes a workflow. Its tasks and trials go with it, or to another workflow, as the user chose; genuine sessions stay
 * genuine, and go to the other one or to none.
 *
 * @param heirId the workflow that gets what is left; undefined to delete it
 * @param now epoch milliseconds
 * @returns how many tasks were deleted or moved; undefined, with nothing changed, where either workflow is gone
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function deleteWorkflow(
  db: LedgerDatabase,
  id: string,
  heirId: string | undefined,
  now: number,
): Promise<number | undefined> {
  return db.transaction('rw', [db.workflows, db.tasks, db.trials, db.sessions, db.meta], async () => {
    await expectKnownSchema(db);
    const isHeirGone = heirId !== undefined && (await db.workflows.get(heirId)) === undefined;
    if (id === heirId || isHeirGone || (await db.workflows.get(id)) === undefined) return undefined;

    const tasks = await bequeathTasks(db, id, heirId, now);
    await bequeathTrials(db, id, heirId, now);
    const days = new Set<string>();
    await sessionsOf(db, id).modify((session) => {
      days.add(session.day);
      Object.assign(session, { workflowId: heirId });
    });
    await markForCopy(db, [...days]);
    await db.workflows.delete(id);
    return tasks;
  });
}

async function bequeathTasks(
  db: LedgerDatabase,
  id: string,
  heirId: string | undefined,
  now: number,
): Promise<number> {
  const ids = await taskIdsOf(db, id);
  const tasks = (await db.tasks.bulkGet(ids)).filter((task) => task !== undefined);
  if (heirId === undefined) await db.tasks.bulkDelete(ids);
  else
    await db.tasks.bulkPut(
      tasks.map((task) => ({ ...task, workflowId: heirId, changedAt: Math.max(task.changedAt + 1, now) })),
    );
  await markForCopy(db, [...new Set(tasks.map(({ day }) => day))]);
  return ids.length;
}

/** A trial that runs ends: what it was begun for is no more. */
async function bequeathTrials(
  db: LedgerDatabase,
  id: string,
  heirId: string | undefined,
  now: number,
): Promise<void> {
  const trials = await db.trials.where('workflowId').equals(id).toArray();
  if (heirId === undefined) await db.trials.bulkDelete(trials.map((trial) => trial.id));
  else
    await db.trials.bulkPut(
      trials.map((trial) => ({
        ...(trial.endedAt === undefined ? ended(trial, true, now) : trial),
        workflowId: heirId,
      })),
    );
}

/** Tasks that are done by the index; those under way, which it does not hold, are few. */
async function taskIdsOf(db: LedgerDatabase, workflowId: string): Promise<string[]> {
  const done = await db.tasks
    .where('[workflowId+endedAt]')
    .between([workflowId, Dexie.minKey], [workflowId, Dexie.maxKey])
    .primaryKeys();
  const underWay = await db.tasks
    .where('[state+startedAt]')
    .between(['paused', Dexie.minKey], ['running', Dexie.maxKey])
    .filter((task) => task.workflowId === workflowId)
    .primaryKeys();
  return [...done, ...underWay];
}

const sessionsOf = (db: LedgerDatabase, workflowId: string) =>
  db.sessions.where('[workflowId+startedAt]').between([workflowId, Dexie.minKey], [workflowId, Dexie.maxKey]);

const trimName = (name: string): string => name.trim().slice(0, longestWorkflowName).trim();
