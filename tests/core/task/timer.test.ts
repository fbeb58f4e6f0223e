import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areApart } from '@/lib/core/task/spans.ts';
import { handsOnMs, type Task } from '@/lib/core/task/task.ts';
import {
  beginTask,
  correctTask,
  decideAboutUnsure,
  finishTask,
  longestUnseenMs,
  lookAtTimer,
  pauseTask,
  resumeTask,
} from '@/lib/core/task/timer.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { noon } from '../session/a-session.ts';
import { aTask } from './a-task.ts';

const minute = 60_000;
const hour = 60 * minute;
const begin = (at = noon): Task =>
  beginTask({ id: 'a task', workflowId: 'review', zone: 'Europe/Zurich', size: 'usual' }, at);

/** Looks every minute, as the background does. */
function run(task: Task, from: number, minutes: number): Task {
  let running = task;
  for (let nth = 1; nth <= minutes; nth += 1) running = lookAtTimer(running, from + nth * minute);
  return running;
}

describe('the timer', () => {
  it('counts what lies between start and done', () => {
    const task = finishTask(run(begin(), noon, 20), noon + 20 * minute + 30_000);

    expect(task).toMatchObject({ state: 'done', startedAt: noon, endedAt: noon + 20.5 * minute, unsure: [] });
    expect(handsOnMs(task)).toBe(20.5 * minute);
  });

  it('counts no pause', () => {
    const paused = pauseTask(run(begin(), noon, 10), noon + 10 * minute);
    const task = finishTask(run(resumeTask(paused, noon + hour), noon + hour, 5), noon + hour + 5 * minute);

    expect(handsOnMs(task)).toBe(15 * minute);
    expect(task.worked).toEqual([
      { from: noon, to: noon + 10 * minute },
      { from: noon + hour, to: noon + hour + 5 * minute },
    ]);
  });

  it('neither counts nor drops what it could not see, as while the machine slept', () => {
    const task = run(lookAtTimer(run(begin(), noon, 10), noon + 100 * minute), noon + 100 * minute, 5);

    expect(task.unsure).toEqual([{ from: noon + 10 * minute, to: noon + 100 * minute }]);
    expect(handsOnMs(task)).toBe(15 * minute);
    expect(handsOnMs(decideAboutUnsure(task, false, noon))).toBe(15 * minute);
    expect(handsOnMs(decideAboutUnsure(task, true, noon))).toBe(105 * minute);
    expect(decideAboutUnsure(task, true, noon).worked).toEqual([{ from: noon, to: noon + 105 * minute }]);
  });

  it.each([
    ['done', finishTask],
    ['paused', pauseTask],
  ] as const)('asks about a sleep before it is %s too', (state, end) => {
    const task = end(run(begin(), noon, 10), noon + 100 * minute);

    expect(task).toMatchObject({ state, unsure: [{ from: noon + 10 * minute, to: noon + 100 * minute }] });
    expect(handsOnMs(task)).toBe(10 * minute);
  });

  it('counts what it did not see for a few minutes', () => {
    expect(handsOnMs(lookAtTimer(begin(), noon + longestUnseenMs))).toBe(longestUnseenMs);
    expect(handsOnMs(lookAtTimer(begin(), noon + longestUnseenMs + 1))).toBe(0);
  });

  it('keeps how long it ran when the clock is set back, and ends by the new one', () => {
    const task = finishTask(
      run(lookAtTimer(run(begin(), noon, 30), noon - hour), noon - hour, 10),
      noon - hour + 10 * minute,
    );

    expect(handsOnMs(task)).toBe(40 * minute);
    expect(task).toMatchObject({ startedAt: noon - 1.5 * hour, endedAt: noon - hour + 10 * minute });
  });

  it('has its day follow when the clock is set back by a year', () => {
    const past = Date.parse('2025-11-18T12:00:00+01:00');
    const task = lookAtTimer(run(begin(), noon, 30), past);

    expect(task).toMatchObject({ day: '2025-11-18', startedAt: past - 30 * minute });
  });

  it('asks about the leap when the clock is set forward', () => {
    const task = lookAtTimer(run(begin(), noon, 30), noon + 365 * 24 * hour);

    expect(handsOnMs(task)).toBe(30 * minute);
    expect(task.unsure).toHaveLength(1);
  });

  it.each([
    ['begins', '2026-03-29T00:30:00Z'],
    ['ends', '2026-10-25T00:30:00Z'],
  ])('counts an hour as an hour when summer time %s', (_, at) => {
    const task = finishTask(run(begin(Date.parse(at)), Date.parse(at), 60), Date.parse(at) + hour);

    expect(handsOnMs(task)).toBe(hour);
  });

  it.each([
    ['pausing what is paused', (task: Task) => pauseTask(pauseTask(task, noon + 1), noon + 2), 'paused'],
    ['resuming what runs', (task: Task) => resumeTask(task, noon + 2), 'running'],
    ['resuming what is done', (task: Task) => resumeTask(finishTask(task, noon + 1), noon + 2), 'done'],
    ['ending what is done', (task: Task) => finishTask(finishTask(task, noon + 1), noon + 2), 'done'],
    ['looking at what is done', (task: Task) => lookAtTimer(finishTask(task, noon + 1), noon - 2), 'done'],
  ])('%s changes nothing', (_, act, state) => {
    const task = act(begin());

    expect(task.state).toBe(state);
    expect(task.endedAt).toBe(state === 'done' ? noon + 1 : undefined);
    expect(handsOnMs(task)).toBe(state === 'running' ? 0 : 1);
  });
});

describe('a correction', () => {
  const task = aTask({
    worked: [
      { from: noon, to: noon + 10 * minute },
      { from: noon + 20 * minute, to: noon + 30 * minute },
    ],
    unsure: [{ from: noon + 10 * minute, to: noon + 20 * minute }],
  });
  const later = noon + hour;

  it('of the beginning cuts off what lies before it', () => {
    const times = { startedAt: noon + 5 * minute, endedAt: noon + 30 * minute };

    const corrected = correctTask(task, times, later);

    expect(corrected).toMatchObject({ ...times, unsure: task.unsure, correctedAt: later });
    expect(corrected && handsOnMs(corrected)).toBe(15 * minute);
  });

  it('of the minutes settles what was unsure', () => {
    const times = { startedAt: noon, endedAt: noon + 30 * minute, handsOnMs: 25 * minute };

    const corrected = correctTask(task, times, later);

    expect(corrected).toMatchObject({ unsure: [], worked: [{ from: noon, to: noon + 25 * minute }] });
  });

  it('to the minutes that there are keeps when they were', () => {
    const times = { startedAt: noon, endedAt: noon + 30 * minute, handsOnMs: 20 * minute };

    expect(correctTask(task, times, later)?.worked).toEqual(task.worked);
  });

  it('to another day makes it one of that day', () => {
    const startedAt = noon - 24 * hour;

    expect(correctTask(task, { startedAt, endedAt: noon }, later)?.day).toBe('2026-11-17');
  });

  it.each([
    ['an end before the beginning', { startedAt: noon, endedAt: noon - 1 }],
    ['an end in the future', { startedAt: noon, endedAt: later + 1 }],
    ['more hands-on time than there was', { startedAt: noon, endedAt: noon + 10, handsOnMs: 11 }],
    ['less than none', { startedAt: noon, endedAt: noon + 10, handsOnMs: -1 }],
  ])('to %s is refused', (_, times) => {
    expect(correctTask(task, times, later)).toBeUndefined();
  });

  it('of what is not done is refused', () => {
    expect(correctTask(begin(), { startedAt: noon, endedAt: noon }, later)).toBeUndefined();
  });
});

/** What happens to a task: time passes, the clock is set, and somebody presses something. */
const anyEvent = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('passes' as const), ms: fc.nat({ max: 10 * minute }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('passes' as const), ms: fc.nat({ max: 14 * hour }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('is set' as const),
      ms: fc.integer({ min: -400 * 24 * hour, max: 400 * 24 * hour }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('look', 'pause', 'resume', 'finish', 'count', 'leave out'),
      ms: fc.constant(0),
    }),
  },
);

const acts: Record<string, (task: Task, now: number) => Task> = {
  look: lookAtTimer,
  pause: pauseTask,
  resume: resumeTask,
  finish: finishTask,
  count: (task, now) => decideAboutUnsure(task, true, now),
  'leave out': (task, now) => decideAboutUnsure(task, false, now),
};

const zones = fc.constantFrom('Europe/Zurich', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');

it('is sound in whatever order things happen, whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), zones, (events, zone) => {
      let now = noon;
      let passed = 0;
      let leaps = 0;
      let counted = 0;
      let task = beginTask({ id: 'a task', workflowId: 'review', zone, size: 'small' }, now);
      for (const { kind, ms } of events) {
        if (kind === 'passes') [now, passed] = [now + ms, passed + ms];
        else if (kind === 'is set') [now, leaps] = [now + ms, leaps + 1];
        else {
          if (kind === 'count') counted += task.unsure.reduce((sum, { from, to }) => sum + to - from, 0);
          task = acts[kind]?.(task, now) ?? task;
        }
        expectSound(task);
      }

      // No more than the time that passed, but for what the user counted, and what a leap can pass for.
      expect(handsOnMs(task)).toBeLessThanOrEqual(passed + counted + leaps * longestUnseenMs);
    }),
    { numRuns: 500 },
  );
});

it('loses no more than a look by clocks that are set back, and nothing by pauses', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.nat({ max: 20 }), back: fc.nat({ max: 400 * 24 * hour }) }), {
        maxLength: 8,
      }),
      (parts) => {
        let now = noon;
        let task = begin();
        for (const { minutes, back } of parts) {
          task = run(task, now, minutes);
          now += minutes * minute;
          task = pauseTask(task, now);
          now -= back;
          task = resumeTask(task, now);
        }
        const all = parts.reduce((sum, { minutes }) => sum + minutes * minute, 0);
        expect(handsOnMs(finishTask(task, now))).toBe(all);
      },
    ),
    { numRuns: 200 },
  );
});

function expectSound(task: Task): void {
  const all = [...task.worked, ...task.unsure].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
  expect(areApart(task.worked)).toBe(true);
  expect(areApart(all)).toBe(true);
  expect(all.every(({ from, to }) => from <= to && task.startedAt <= from)).toBe(true);
  expect(all.every(({ to }) => to <= (task.endedAt ?? Number.POSITIVE_INFINITY))).toBe(true);
  const end = Math.max(task.startedAt, task.endedAt ?? 0, all.at(-1)?.to ?? 0);
  expect(handsOnMs(task)).toBeGreaterThanOrEqual(0);
  expect(handsOnMs(task)).toBeLessThanOrEqual(end - task.startedAt);
  expect(task.day).toBe(dayOf(task.startedAt, task.zone));
  expect(task.state === 'done').toBe(task.endedAt !== undefined);
}
