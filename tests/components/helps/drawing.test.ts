import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logScale } from '@/components/helps/log-scale.ts';
import { spreadDots } from '@/components/helps/spread-dots.ts';

describe('a scale by doublings', () => {
  it('maps its ends onto the ends, and equal ratios onto equal lengths', () => {
    const x = logScale([1, 16], [0, 400], []);

    expect([1, 2, 4, 16].map(x)).toEqual([0, 100, 200, 400]);
  });

  it('has the lines that lie within, and far enough apart', () => {
    expect(logScale([3, 50], [0, 900], [1, 2, 5, 10, 20, 100]).ticks).toEqual([5, 10, 20]);
    expect(logScale([3, 50], [0, 150], [1, 2, 5, 10, 20, 100]).ticks).toEqual([5, 20]);
    expect(
      logScale(
        [1, 1e4],
        [0, 1],
        Array.from({ length: 100 }, (_, at) => at + 1),
      ).ticks.length,
    ).toBeLessThan(9);
  });
});

describe('dots', () => {
  const places = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 40 });

  it('stay on their line where there is room', () => {
    expect(spreadDots([0, 20, 40], 11, 29)).toEqual([0, 0, 0]);
  });

  it('make room for each other as long as there is some', () => {
    fc.assert(
      fc.property(places, (some) => {
        const offsets = spreadDots(some, 10, 10_000);
        for (const [index, place] of some.entries())
          for (const [at, other] of some.slice(0, index).entries())
            expect(
              Math.hypot(place - other, (offsets[index] ?? 0) - (offsets[at] ?? 0)),
            ).toBeGreaterThanOrEqual(9.98);
      }),
    );
  });

  it('never leave their room', () => {
    fc.assert(
      fc.property(places, (some) => {
        for (const offset of spreadDots(some, 11, 29)) expect(Math.abs(offset)).toBeLessThanOrEqual(29);
      }),
    );
  });
});
