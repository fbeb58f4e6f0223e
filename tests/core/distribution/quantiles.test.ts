import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '@/lib/core/distribution/beta-quantile.ts';
import { logGamma } from '@/lib/core/distribution/log-gamma.ts';
import { normalQuantile, normalShareBelow, z80, z975 } from '@/lib/core/distribution/normal.ts';
import { studentCritical } from '@/lib/core/distribution/student-critical.ts';

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [z975, 0.975],
    [z80, 0.8],
    // Abramowitz and Stegun, table 26.1 and 26.2.
    [1, 0.841344746068543],
    [-3, 0.00134989803163],
    [5, 0.999999713348428],
  ])('has below %f a share of %f', (z, share) => {
    expect(normalShareBelow(z)).toBeCloseTo(share, 13);
    expect(normalQuantile(share)).toBeCloseTo(z, 7);
  });

  it('is joined without a step where the series ends', () => {
    expect(normalShareBelow(3 + 1e-9) - normalShareBelow(3 - 1e-9)).toBeLessThan(1e-10);
  });

  it('reaches to infinity', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

it.each([
  [1, 12.706204736],
  [5, 2.570581836],
  [30, 2.042272456],
  [1_000_000, 1.959966],
])("Student's critical value for %i degrees is %f", (degrees, critical) => {
  expect(Math.abs(studentCritical(degrees) - critical)).toBeLessThan(1e-6);
});

it('the beta distribution is the uniform one for 1 and 1, and mirrors itself', () => {
  const anyShape = fc.double({ min: 0.5, max: 500, noNaN: true });
  const anyShare = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  fc.assert(
    fc.property(anyShape, anyShape, anyShare, (a, b, share) => {
      expect(betaQuantile(share, { a: 1, b: 1 })).toBeCloseTo(share, 12);
      expect(betaQuantile(share, { a, b })).toBeCloseTo(1 - betaQuantile(1 - share, { a: b, b: a }), 9);
    }),
  );
});

it('the gamma function grows by its argument', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e5, noNaN: true }), (x) => {
      const scale = Math.max(1, Math.abs(logGamma(x)));

      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-13);
    }),
  );
  expect(logGamma(0)).toBeNaN();
});
