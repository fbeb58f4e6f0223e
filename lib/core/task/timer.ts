import { dayOf } from '../week/day.ts';
import { within } from './spans.ts';
import { handsOnMs, type Span, type Task } from './task.ts';

/** The timer is looked at every minute. What lies between two looks farther apart than this is not taken for work. */
export const longestUnseenMs = 5 * 60_000;

/** What a task is before it begins. */
export type Beginning = Pick<Task, 'id' | 'workflowId' | 'zone' | 'size' | 'trialId' | 'block' | 'assigned'>;

/**
 * Begins a task, with the timer running.
 *
 * @param now epoch milliseconds, as in all functions here
 */
export function beginTask(beginning: Beginning, now: number): Task {
  return {
    ...beginning,
    startedAt: now,
    day: dayOf(now, beginning.zone),
    state: 'running',
    worked: [{ from: now, to: now }],
    unsure: [],
    outcome: 'open',
    source: 'timer',
    changedAt: now,
  };
}

/**
 * Notes that the timer runs. Time since the last look counts; after a long time in which nobody could look, since the
 * machine slept, the browser was closed, or the clock was set forward, it is unsure and the user is asked.
 */
export function lookAtTimer(task: Task, now: number): Task {
  const aligned = alignWith(task, now);
  const last = aligned.worked.at(-1);
  if (aligned.state !== 'running' || last === undefined || last.to === now) return aligned;
  if (now - last.to > longestUnseenMs)
    return {
      ...aligned,
      worked: [...aligned.worked, { from: now, to: now }],
      unsure: [...aligned.unsure, { from: last.to, to: now }],
    };
  return { ...aligned, worked: [...aligned.worked.slice(0, -1), { ...last, to: now }] };
}

/** Stops the timer for a while. A task that does not run stays as it is. */
export function pauseTask(task: Task, now: number): Task {
  const seen = lookAtTimer(task, now);
  if (seen.state !== 'running') return seen;
  return { ...seen, state: 'paused', worked: ofSomeLength(seen.worked), changedAt: later(seen, now) };
}

/** Lets the timer run on. A task that does not stand still stays as it is. */
export function resumeTask(task: Task, now: number): Task {
  const aligned = alignWith(task, now);
  if (aligned.state !== 'paused') return aligned;
  return {
    ...aligned,
    state: 'running',
    worked: [...aligned.worked, { from: now, to: now }],
    changedAt: later(aligned, now),
  };
}

/** Notes that a task is done. What is unsure stays so until {@link decideAboutUnsure}. */
export function finishTask(task: Task, now: number): Task {
  const seen = lookAtTimer(task, now);
  if (seen.state === 'done') return seen;
  return {
    ...seen,
    state: 'done',
    endedAt: now,
    worked: ofSomeLength(seen.worked),
    changedAt: later(seen, now),
  };
}

/** Counts the time that was unsure, or leaves it out. */
export function decideAboutUnsure(task: Task, isWorked: boolean, now: number): Task {
  if (task.unsure.length === 0) return task;
  const worked = isWorked ? inOrder([...task.worked, ...task.unsure]) : task.worked;
  return { ...task, worked, unsure: [], changedAt: later(task, now) };
}

/** Times that somebody puts in: epoch milliseconds, and the hands-on milliseconds where those are changed too. */
export interface Correction {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly handsOnMs?: number | undefined;
}

/**
 * Puts the times of a task right that is done. Hands-on time that is put in settles what was unsure; without it, what
 * lies outside of the new times goes.
 *
 * @returns undefined where it cannot have been so: an end before the beginning, or in the future, or more hands-on
 *   time than there was
 */
export function correctTask(task: Task, correction: Correction, now: number): Task | undefined {
  const { startedAt, endedAt, handsOnMs: handsOn } = correction;
  const isPossible = startedAt <= endedAt && endedAt <= now && isWithin(handsOn, endedAt - startedAt);
  if (task.state !== 'done' || !isPossible) return undefined;

  const span = { from: startedAt, to: endedAt };
  const kept = within(task.worked, span);
  const isKept = handsOn === undefined || handsOnMs({ worked: kept }) === handsOn;
  return {
    ...task,
    startedAt,
    endedAt,
    day: dayOf(startedAt, task.zone),
    worked: isKept ? kept : ofSomeLength([{ from: startedAt, to: startedAt + handsOn }]),
    unsure: handsOn === undefined ? within(task.unsure, span) : [],
    correctedAt: now,
    changedAt: later(task, now),
  };
}

const isWithin = (handsOn: number | undefined, most: number): boolean =>
  handsOn === undefined || (handsOn >= 0 && handsOn <= most);

/**
 * Where the clock was set back, what was timed before is moved back by as much, so that it ends now: the timer counts
 * how long, and the clock that was put right says when. Nothing is counted twice, and nothing is lost but what lay
 * between the last look and now.
 */
function alignWith(task: Task, now: number): Task {
  const last = Math.max(task.startedAt, task.worked.at(-1)?.to ?? 0, task.unsure.at(-1)?.to ?? 0);
  if (task.state === 'done' || now >= last) return task;

  const by = now - last;
  const moved = ({ from, to }: Span): Span => ({ from: from + by, to: to + by });
  const startedAt = task.startedAt + by;
  return {
    ...task,
    startedAt,
    day: dayOf(startedAt, task.zone),
    worked: task.worked.map(moved),
    unsure: task.unsure.map(moved),
  };
}

/** A clock that was set back must not make a change look older than the one before. */
const later = ({ changedAt }: Task, now: number): number => Math.max(changedAt + 1, now);

const ofSomeLength = (spans: readonly Span[]): Span[] => spans.filter(({ from, to }) => to > from);

/** In order, those that touch made one. While the timer runs the last one stays, whatever its length. */
function inOrder(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = joined.at(-1);
    if (last?.to === span.from) joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}
