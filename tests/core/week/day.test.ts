import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, knownZone } from '@/lib/core/week/day.ts';

describe('the day of a moment', () => {
  it.each([
    ['the last millisecond of a winter day', '2026-11-18T22:59:59.999Z', 'Europe/Zurich', '2026-11-18'],
    ['midnight in winter', '2026-11-18T23:00:00Z', 'Europe/Zurich', '2026-11-19'],
    ['the last millisecond of a summer day', '2026-07-15T21:59:59.999Z', 'Europe/Zurich', '2026-07-15'],
    ['midnight in summer', '2026-07-15T22:00:00Z', 'Europe/Zurich', '2026-07-16'],
    ['the beginning of the day that loses an hour', '2026-03-28T23:00:00Z', 'Europe/Zurich', '2026-03-29'],
    ['the end of the day that loses an hour', '2026-03-29T21:59:59.999Z', 'Europe/Zurich', '2026-03-29'],
    ['the beginning of the day that gains an hour', '2026-10-24T22:00:00Z', 'Europe/Zurich', '2026-10-25'],
    ['the end of the day that gains an hour', '2026-10-25T22:59:59.999Z', 'Europe/Zurich', '2026-10-25'],
    ['a midnight that summer time leaves out', '2026-09-06T04:00:00Z', 'America/Santiago', '2026-09-06'],
    ['half an hour of summer time', '2026-10-03T15:29:59Z', 'Australia/Lord_Howe', '2026-10-04'],
    ['a zone with three quarters of an hour', '2026-01-01T18:15:00Z', 'Asia/Kathmandu', '2026-01-02'],
    ['fourteen hours ahead', '2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['eleven hours behind', '2027-01-01T10:59:59Z', 'Pacific/Pago_Pago', '2026-12-31'],
    ['a day that a country left out', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['a leap day', '2028-02-29T12:00:00Z', 'UTC', '2028-02-29'],
    ['before 1970', '1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ])('is right for %s', (_, time, zone, day) => {
    expect(dayOf(Date.parse(time), zone)).toBe(day);
  });

  it('is what the calendar of the language has, at any time in any zone', () => {
    const zones = [
      'Europe/Zurich',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/Sao_Paulo',
    ];
    const calendars = new Map(
      zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone })]),
    );
    const anyMoment = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') });

    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...zones), (at, zone) => {
        expect(dayOf(at, zone)).toBe(calendars.get(zone)?.format(at));
      }),
    );
  });

  it('needs a zone that exists', () => {
    expect(() => dayOf(0, 'Mars/Olympus_Mons')).toThrow(RangeError);
  });
});

describe('the zone of a machine', () => {
  it.each(['Europe/Zurich', 'Asia/Kathmandu', 'UTC', 'Etc/GMT+3', 'Europe/Kiev'])(
    'is what it tells: %s',
    (zone) => {
      expect(knownZone(zone)).toBe(zone);
    },
  );

  it.each(['Etc/Unknown', 'Mars/Olympus_Mons', ':/etc/localtime', '', undefined])(
    'is UTC where it tells %s',
    (zone) => {
      expect(knownZone(zone)).toBe('UTC');
    },
  );
});

describe('counting days', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('from %s by %i leads to %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('forth and back are the same', () => {
    const anyDay = fc
      .integer({ min: -10_000, max: 30_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        const later = addDays(day, days);

        expect(daysBetween(day, later)).toBe(days);
        expect(addDays(later, -days)).toBe(day);
      }),
    );
  });
});
