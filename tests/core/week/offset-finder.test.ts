import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { offsetFinder } from '@/lib/core/week/offset-finder.ts';

const zones = [
  'UTC',
  'Europe/Zurich',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

const offsetOf = (zone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

describe('how far clocks are ahead of UTC', () => {
  it('is what Temporal says, in whatever order it is asked', () => {
    const anyMoment = fc.integer({ min: Date.parse('2011-01-01'), max: Date.parse('2036-01-01') });
    const anyQuestions = fc.array(fc.tuple(fc.constantFrom(...zones), anyMoment), { maxLength: 40 });

    fc.assert(
      fc.property(anyQuestions, (questions) => {
        const offsetAt = offsetFinder();

        for (const [zone, at] of questions) expect(offsetAt(zone, at)).toBe(offsetOf(zone, at));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['Europe/Zurich', '2026-03-29T01:00:00Z'],
    ['Europe/Zurich', '2026-10-25T01:00:00Z'],
    ['America/New_York', '2026-03-08T07:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('changes in %s at %s, to the millisecond', (zone, change) => {
    const at = Date.parse(change);
    const [before, after] = [offsetOf(zone, at - 1), offsetOf(zone, at)];

    expect(after).not.toBe(before);
    for (const order of [
      [at - 1, at, at + 1],
      [at + 1, at, at - 1],
      [at, at - 1, at + 1],
    ]) {
      const offsetAt = offsetFinder();
      for (const moment of order) expect(offsetAt(zone, moment)).toBe(moment < at ? before : after);
    }
  });
});
