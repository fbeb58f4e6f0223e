import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSchemas } from '@/lib/core/backup/row-schemas.ts';
import { type Entry, type EntryPlace, enterTask } from '@/lib/core/task/enter-task.ts';
import { handsOnMs, type Task } from '@/lib/core/task/task.ts';
import { estimateAssociation } from '@/lib/core/trial/estimate-association.ts';
import { estimateTrial } from '@/lib/core/trial/estimate-trial.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { aTrial } from '../trial/trial-of.ts';

const minute = 60_000;
/** A Wednesday, a quarter past two in the afternoon in Zurich. */
const now = Date.parse('2026-11-18T13:15:00Z');
const place: EntryPlace = { id: 'new', zone: 'Europe/Zurich', now };
const entry: Entry = {
  workflowId: 'review',
  day: '2026-11-16',
  time: '45',
  size: 'large',
  withAi: 'yes',
  outcome: 'reworked',
};

const enter = (over: Partial<Entry> = {}, at: Partial<EntryPlace> = {}) =>
  enterTask({ ...entry, ...over }, { ...place, ...at });

function expectTask(entered: ReturnType<typeof enterTask>): Task {
  if ('faults' in entered) throw new Error(JSON.stringify(entered));
  return entered;
}

describe('a task that is written down', () => {
  it('is done on its day, from noon, with all that was said of it', () => {
    const from = Date.parse('2026-11-16T12:00:00+01:00');

    expect(enter()).toEqual({
      id: 'new',
      workflowId: 'review',
      startedAt: from,
      endedAt: from + 45 * minute,
      zone: 'Europe/Zurich',
      day: '2026-11-16',
      state: 'done',
      worked: [{ from, to: from + 45 * minute }],
      unsure: [],
      size: 'large',
      withAi: true,
      outcome: 'reworked',
      source: 'entered',
      changedAt: now,
    });
  });

  it('says nothing of what was not said', () => {
    const task = expectTask(enter({ size: '', outcome: '', withAi: 'no' }));

    expect(task).toMatchObject({ withAi: false, outcome: 'untold' });
    expect(task).not.toHaveProperty('size');
  });

  it.each([
    ['45', 45],
    ['7,5', 7.5],
    ['1:15', 75],
    ['1 h 15 min', 75],
    ['90 m', 90],
  ])('takes %s as hands-on time', (time, minutes) => {
    expect(handsOnMs(expectTask(enter({ time })))).toBe(minutes * minute);
  });

  it('is put before noon where the afternoon was too short, and ends by now', () => {
    expect(expectTask(enter({ time: '13:00' })).endedAt).toBe(Date.parse('2026-11-17T00:00:00+01:00'));
    expect(expectTask(enter({ day: '2026-11-18', time: '3:00' })).endedAt).toBe(now);
    expect(expectTask(enter({ day: '2026-11-18' }, { now: Date.parse('2026-11-18T08:00:00Z') })).day).toBe(
      '2026-11-18',
    );
  });

  it.each([
    ['workflowId', 'open', { workflowId: '' }],
    ['day', 'no-day', { day: '' }],
    ['day', 'no-day', { day: '2026-02-30' }],
    ['day', 'no-day', { day: '0026-11-16' }],
    ['day', 'no-day', { day: 'yesterday' }],
    ['day', 'to-come', { day: '2026-11-19' }],
    ['time', 'no-time', { time: '' }],
    ['time', 'no-time', { time: 'long' }],
    ['time', 'no-time', { time: '0' }],
    ['time', 'no-time', { time: '-5' }],
    ['time', 'over-the-day', { time: '24:01' }],
    ['time', 'over-the-day', { time: '99999999999' }],
    ['time', 'over-the-day', { day: '2026-11-18', time: '14:16' }],
    ['withAi', 'open', { withAi: '' }],
  ] as const)('is refused for its %s: %s, %o', (field, fault, over) => {
    expect(enter(over)).toEqual({ faults: { [field]: fault } });
  });

  it('is told all of its faults at once', () => {
    expect(enter({ workflowId: '', day: '', time: '', withAi: '' })).toEqual({
      faults: { workflowId: 'open', day: 'no-day', time: 'no-time', withAi: 'open' },
    });
  });

  it('is as long as the clocks of its day made that', () => {
    const [longest, tooLong] = ['25:00', '25:01'];

    expect(handsOnMs(expectTask(enter({ day: '2026-10-25', time: longest })))).toBe(25 * 60 * minute);
    expect(enter({ day: '2026-10-25', time: tooLong })).toHaveProperty('faults');
    expect(enter({ day: '2026-03-29', time: '23:01' })).toHaveProperty('faults');
  });

  it('is one that a backup takes, on its own day and not after now, whatever was written', () => {
    const days = fc.constantFrom('2026-11-18', '2026-11-17', '2026-10-25', '2026-03-29', '2000-01-01');
    const zones = fc.constantFrom('Europe/Zurich', 'America/Sao_Paulo', 'Pacific/Apia', 'UTC');
    const times = fc.integer({ min: 1, max: 1_600 }).map(String);
    fc.assert(
      fc.property(days, zones, times, (day, zone, time) => {
        const entered = enter({ day, time }, { zone });
        if ('faults' in entered) return;

        expect(rowSchemas.task.safeParse(entered).success).toBe(true);
        expect(dayOf(entered.startedAt, zone)).toBe(day);
        expect(entered.endedAt).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('counts among what was observed, and never in a trial', () => {
    const trial = aTrial({ startedAt: Date.parse('2026-11-01T00:00:00Z') });
    const tasks = [expectTask(enter()), expectTask(enter({ withAi: 'no' }, { id: 'other' }))];

    expect(estimateTrial(trial, tasks)).toMatchObject({ blocks: [], open: 0, spoiled: 0 });
    expect(estimateAssociation(tasks)).toMatchObject({ withAi: 1, without: 1 });
  });
});
