import { describe, expect, it } from 'vitest';
import { planSeries } from '../../../scripts/faults/plan-series.ts';

const sumOf = (series: readonly { readonly events: number }[]): number =>
  series.reduce((sum, { events }) => sum + events, 0);

describe('what is measured', () => {
  it('is 5,000 events for Assay, and fewer for the baselines', () => {
    expect(sumOf(planSeries({ method: 'assay' }))).toBe(5_000);
    expect(sumOf(planSeries({ method: 'naive' }))).toBe(500);
  });

  it('can be one fault of one browser, so many times', () => {
    expect(planSeries({ browser: 'firefox', fault: 'kill', method: 'assay', events: 7 })).toEqual([
      { browser: 'firefox', fault: 'kill', method: 'assay', events: 7 },
    ]);
  });

  it('is in the short form a tenth at the most, and every fault of Assay', () => {
    const short = planSeries({ method: 'assay', short: true });

    expect(short.map(({ browser, fault }) => `${browser} ${fault}`)).toEqual(
      planSeries({ method: 'assay' }).map(({ browser, fault }) => `${browser} ${fault}`),
    );
    expect(sumOf(planSeries({ short: true }))).toBeLessThan(500);
  });

  it.each([
    { fault: 'flood' },
    { browser: 'firefox', fault: 'worker' },
    { events: Number.NaN },
    { events: 0 },
  ])('is an error when there is no such thing: %o', (wish) => {
    expect(() => planSeries(wish)).toThrow(/Faults are/);
  });
});
