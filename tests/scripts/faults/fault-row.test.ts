import { describe, expect, it } from 'vitest';
import { type FaultRow, isFaultless } from '../../../scripts/faults/fault-row.ts';

const good: FaultRow = {
  browser: 'chromium',
  fault: 'both',
  method: 'assay',
  sent: 20,
  kept: 20,
  duplicated: 0,
  lost: 0,
  struckEarly: 2,
  struckEarlyKept: 1,
  rebuilt: true,
};

describe('a row', () => {
  it('is faultless when nothing was lost or duplicated and the sessions are what the signals give', () => {
    expect(isFaultless(good)).toBe(true);
  });

  it.each([{ lost: 1 }, { duplicated: 1 }, { rebuilt: false }])('of Assay is not with %o', (fault) => {
    expect(isFaultless({ ...good, ...fault })).toBe(false);
  });

  it('of a baseline promises nothing', () => {
    expect(isFaultless({ ...good, method: 'naive', lost: 7, rebuilt: null })).toBe(true);
  });
});
