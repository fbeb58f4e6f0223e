import { describe, expect, it } from 'vitest';
import { poolCsv } from '@/lib/core/pool/pool-csv.ts';

const pool = { people: 12, refused: [], periodStart: '2026-11-02', mean: { low: 0.1, high: 1 } };

describe('what a pool comes to, as a file', () => {
  it('has exactly these bytes', () => {
    expect(poolCsv(pool)).toBe(
      'schema,period_start,people,genuine_low,genuine_high\r\naiuse-pool/1,2026-11-02,12,0.1,1.0\r\n',
    );
  });

  it('is none for fewer than five people', () => {
    expect(poolCsv({ ...pool, people: 4, mean: undefined })).toBeUndefined();
  });
});
