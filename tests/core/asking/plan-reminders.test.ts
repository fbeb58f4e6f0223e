import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminder, nextLook, type Reminded } from '@/lib/core/asking/plan-reminders.ts';
import { isQuietAt, type ReminderKind, type Reminders, usualReminders } from '@/lib/core/asking/reminders.ts';
import { addDays, dayOf, minuteOf, momentOf, weekdayOf } from '@/lib/core/week/day.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const zurich = 'Europe/Zurich';
/** A Friday in winter. */
const friday = (time: string): number => Date.parse(`2026-11-20T${time}:00+01:00`);

const both: Reminders = {
  weekly: { isOn: true, weekday: 5, minute: 15 * 60 },
  daily: { isOn: true, minute: 17 * 60 },
  quiet: { isOn: false, from: 0, to: 0 },
};
const daily: Reminders = { ...both, weekly: usualReminders.weekly };

const kindAt = (
  now: number,
  reminders = both,
  reminded: Reminded = {},
  zone = zurich,
): ReminderKind | undefined => dueReminder(reminders, reminded, { now, zone })?.kind;

describe('a reminder', () => {
  it('is off until it is turned on', () => {
    expect(kindAt(friday('18:00'), usualReminders)).toBeUndefined();
    expect(nextLook(usualReminders, { now: friday('18:00'), zone: zurich })).toBeUndefined();
  });

  it.each([
    ['Friday before its time', friday('14:59'), undefined],
    ['Friday at its time', friday('15:00'), 'weekly'],
    ['later on Friday, where the browser was closed', friday('23:59'), 'weekly'],
    ['on Saturday, when it is not made up for', friday('23:59') + 10 * hourMs, undefined],
  ] as const)('of the week: %s', (_, now, kind) => {
    expect(kindAt(now, { ...both, daily: usualReminders.daily })).toBe(kind);
  });

  it('comes once on its day', () => {
    const due = dueReminder(daily, {}, { now: friday('17:00'), zone: zurich });

    expect(due).toEqual({ kind: 'daily', reminded: { daily: '2026-11-20' } });
    expect(kindAt(friday('17:01'), daily, due?.reminded)).toBeUndefined();
    expect(kindAt(friday('17:01') + 24 * hourMs, daily, due?.reminded)).toBe('daily');
  });

  it('of the week stands for that of the day where both are due', () => {
    expect(dueReminder(both, {}, { now: friday('17:00'), zone: zurich })).toEqual({
      kind: 'weekly',
      reminded: { weekly: '2026-11-20', daily: '2026-11-20' },
    });
  });

  it('waits for the end of the quiet hours, on the same day', () => {
    const quiet = { ...daily, quiet: { isOn: true, from: 16 * 60, to: 18 * 60 } };

    expect(kindAt(friday('17:30'), quiet)).toBeUndefined();
    expect(kindAt(friday('18:00'), quiet)).toBe('daily');
  });

  it('that was noted by a clock a year ahead is due all the same', () => {
    expect(kindAt(friday('17:00'), daily, { daily: '2027-11-20' })).toBe('daily');
    expect(kindAt(friday('17:00'), daily, { daily: '2026-11-21' })).toBeUndefined();
  });
});

it.each([
  [20 * 60, 8 * 60, ['20:00', '23:59', '00:00', '07:59'], ['08:00', '19:59']],
  [12 * 60, 13 * 60, ['12:00', '12:59'], ['11:59', '13:00', '00:00']],
  [9 * 60, 9 * 60, [], ['08:59', '09:00', '21:00']],
])('quiet hours from minute %i to %i', (from, to, quiet, loud) => {
  const reminders = { ...both, quiet: { isOn: true, from, to } };
  const quietAt = (times: readonly string[]): boolean[] =>
    times.map((time) => isQuietAt(minuteOf(friday(time), zurich), reminders));

  expect(quietAt(quiet)).toEqual(quiet.map(() => true));
  expect(quietAt(loud)).toEqual(loud.map(() => false));
  expect(isQuietAt(from, { ...reminders, quiet: { isOn: false, from, to } })).toBe(false);
});

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const anyReminders: fc.Arbitrary<Reminders> = fc.record({
  weekly: fc.record({ isOn: fc.boolean(), weekday: fc.integer({ min: 1, max: 7 }), minute: minutes }),
  daily: fc.record({ isOn: fc.boolean(), minute: minutes }),
  quiet: fc.record({ isOn: fc.boolean(), from: minutes, to: minutes }),
});
/** With the clocks changed by an hour, by half an hour, not at all, and on other days. */
const zones = [
  zurich,
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/Santiago',
];
/** Around the changes of the clocks in 2026, in spring and in autumn. */
const beginnings = fc
  .constantFrom('2026-03-06', '2026-03-27', '2026-04-03', '2026-09-04', '2026-10-02', '2026-10-23')
  .map((day) => Date.parse(day));

/** What somebody is reminded of who looks at some moments, each in the zone of that moment. */
function live(reminders: Reminders, looks: readonly { now: number; zone: string }[]) {
  let reminded: Reminded = {};
  return looks.flatMap((here) => {
    const due = dueReminder(reminders, reminded, here);
    reminded = due?.reminded ?? reminded;
    return due === undefined ? [] : [{ ...here, ...due, day: dayOf(here.now, here.zone) }];
  });
}

/** Every quarter of an hour of ten days. */
const everyQuarter = (from: number): number[] =>
  Array.from({ length: 10 * 24 * 4 }, (_, nth) => from + nth * 15 * minuteMs);

it('is never shown in the quiet hours, nor twice on a day, through changes of the clocks and on travels', () => {
  const journey = fc.array(fc.tuple(fc.constantFrom(...zones), fc.nat({ max: 20 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyReminders, beginnings, journey, (reminders, from, legs) => {
      const looks = everyQuarter(from).map((now, nth) => {
        const leg = legs[Math.floor(nth / (960 / legs.length))];
        // A machine that sleeps skips some looks, and tells the zone that it is in.
        return { now, zone: leg?.[0] ?? zurich, isAsleep: nth % 24 < (leg?.[1] ?? 0) };
      });
      const shown = live(
        reminders,
        looks.filter(({ isAsleep }) => !isAsleep),
      );

      for (const { now, zone } of shown) expect(isQuietAt(minuteOf(now, zone), reminders)).toBe(false);
      for (const kind of ['weekly', 'daily'] as const) {
        const days = shown.filter((one) => one.kind === kind).map(({ day }) => day);
        expect(new Set(days).size).toBe(days.length);
      }
      for (const { kind, day, now, zone } of shown) {
        expect(minuteOf(now, zone)).toBeGreaterThanOrEqual(reminders[kind].minute);
        if (kind === 'weekly') expect(weekdayOf(day).weekday).toBe(reminders.weekly.weekday);
      }
    }),
    { numRuns: 60 },
  );
});

it('comes on each day to whoever stays in one place, by the quarter after its minute, also when the clocks change', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 * 60 }),
      fc.constantFrom(...zones),
      beginnings,
      (minute, zone, from) => {
        const reminders = { ...daily, daily: { isOn: true, minute } };
        const looks = everyQuarter(from).map((now) => ({ now, zone }));
        const [first, last] = [dayOf(from, zone), dayOf(from + 10 * 24 * hourMs, zone)];
        const days = live(reminders, looks).map(({ day }) => day);

        const wanted = Array.from({ length: 12 }, (_, nth) => addDays(first, nth)).filter(
          (day) => day > first && day < last,
        );
        expect(days).toEqual(expect.arrayContaining(wanted));
      },
    ),
    { numRuns: 60 },
  );
});

it('that becomes due does so when there is a look, but for minutes that a day does not have', () => {
  fc.assert(
    fc.property(
      anyReminders,
      fc.constantFrom(...zones),
      beginnings,
      fc.nat({ max: 10 * 24 * 60 }),
      (reminders, zone, from, minute) => {
        const now = from + minute * minuteMs;
        const next = nextLook(reminders, { now, zone }) ?? now + 8 * 24 * hourMs;
        const before = dueReminder(reminders, {}, { now, zone })?.reminded ?? {};
        const steps = Math.min(200, Math.floor((next - now) / minuteMs));
        const moments = Array.from({ length: steps }, (_, nth) => now + (nth * (next - now)) / steps);

        const clockWasSet = moments.some((at) => minuteOf(at, zone) - minuteOf(at - minuteMs, zone) > 1);
        if (!clockWasSet && dayOf(now, zone) === dayOf(next - 1, zone))
          for (const at of moments) expect(dueReminder(reminders, before, { now: at, zone })).toBeUndefined();
        expect(next).toBeGreaterThan(now);
      },
    ),
    { numRuns: 100 },
  );
});

describe('the moment of a minute of a day', () => {
  it('is when the clocks first show it', () => {
    fc.assert(
      fc.property(
        beginnings,
        fc.nat({ max: 9 }),
        minutes,
        fc.constantFrom(...zones),
        (from, days, minute, zone) => {
          const day = addDays(dayOf(from, zone), days);
          const moment = momentOf(day, minute, zone);
          const isSkipped = minuteOf(moment, zone) !== minute || dayOf(moment, zone) !== day;

          if (isSkipped) expect(minuteOf(moment, zone)).toBeGreaterThan(minute);
          else expect(minuteOf(moment - hourMs, zone)).not.toBe(minute);
        },
      ),
    );
  });

  it.each([
    ['twice, the first time', '2026-10-25', 150, '2026-10-25T02:30:00+02:00'],
    ['never, as much later', '2026-03-29', 150, '2026-03-29T03:30:00+02:00'],
    ['on any day', '2026-11-20', 15 * 60, '2026-11-20T15:00:00+01:00'],
  ])('that is there %s', (_, day, minute, moment) => {
    expect(new Date(momentOf(day, minute, zurich)).toISOString()).toBe(new Date(moment).toISOString());
  });
});
