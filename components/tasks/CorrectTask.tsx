import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { dayOf, knownZone, minuteOf, momentOf } from '@/lib/core/week/day.ts';
import { minutesOf } from './format-task.ts';
import type { Timer } from './use-timer.ts';

interface Props {
  readonly task: Task;
  readonly timer: Timer;
  readonly onDone: () => void;
}

const minuteMs = 60_000;

/** Puts the times of a task right: when it began and ended, and its hands-on minutes. */
export function CorrectTask({ task, timer, onDone }: Props) {
  const [isFault, setFault] = useState(false);
  const { endedAt = task.startedAt } = task;
  const save = async (form: HTMLFormElement): Promise<void> => {
    const times = readTimes(form, task);
    if (times !== undefined && (await timer.correct(task, times))) onDone();
    else setFault(true);
  };
  return (
    <form
      class="correct-task"
      aria-label={i18n.t('tasks.correct')}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <MomentField name="startedAt" label={i18n.t('tasks.began')} text={textIn(task.zone, task.startedAt)} />
      <MomentField name="endedAt" label={i18n.t('tasks.ended')} text={textIn(task.zone, endedAt)} />
      <label class="field">
        {i18n.t('tasks.minutes')}
        <input
          type="number"
          name="minutes"
          min="0"
          step="1"
          required
          defaultValue={String(minutesOf(task))}
        />
      </label>
      {isFault && (
        <p class="fault" role="alert">
          {i18n.t('tasks.cannot_be')}
        </p>
      )}
      <p class="row-actions">
        <button type="submit" class="primary">
          {i18n.t('tasks.save')}
        </button>
        <button type="button" onClick={onDone}>
          {i18n.t('tasks.cancel')}
        </button>
      </p>
    </form>
  );
}

interface MomentProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

function MomentField({ name, label, text }: MomentProps) {
  return (
    <label class="field">
      {label}
      <input type="datetime-local" name={name} required defaultValue={text} />
    </label>
  );
}

/** A field that was not touched stands for the whole moment behind it, seconds and all. */
function readTimes(form: HTMLFormElement, task: Task): Parameters<Timer['correct']>[1] | undefined {
  const fields = new FormData(form);
  const read = (name: string, before: number): number => {
    const text = String(fields.get(name));
    return text === textIn(task.zone, before) ? before : momentIn(task.zone, text);
  };
  const startedAt = read('startedAt', task.startedAt);
  const endedAt = read('endedAt', task.endedAt ?? task.startedAt);
  const minutes = Number(fields.get('minutes'));
  if (![startedAt, endedAt, minutes].every(Number.isFinite)) return undefined;
  // Who moves a task to another day moves its minutes with it; where only an end is cut off, what lies beyond it goes.
  const isMoved = task.worked.every(({ from, to }) => to <= startedAt || from >= endedAt);
  const handsOnMs = minutes === minutesOf(task) && !isMoved ? undefined : minutes * minuteMs;
  return { startedAt, endedAt, handsOnMs };
}

/** A moment by the clocks of a task's zone, as the field takes it. */
function textIn(zone: string, at: number): string {
  const known = knownZone(zone);
  const minute = minuteOf(at, known);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayOf(at, known)}T${clock}`;
}

/** The moment that a field shows; not a number where it shows none. */
function momentIn(zone: string, text: string): number {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text) ?? [];
  return day === undefined
    ? Number.NaN
    : momentOf(day, Number(hours) * 60 + Number(minutes), knownZone(zone));
}
