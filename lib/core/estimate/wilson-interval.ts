import { z975 } from '../distribution/normal.ts';
import type { ShareRange } from './bound-genuine-share.ts';

/** So many found among so many drawn; neither needs to be whole. */
export interface Found {
  readonly found: number;
  readonly drawn: number;
}

/**
 * The share that a sample from an endless population allows for, about 95 % of the time.
 *
 * Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
 *
 * @param critical how many standard errors to either side
 * @returns from 0 to 1 where nothing was drawn
 */
export function wilsonInterval({ found, drawn }: Found, critical = z975): ShareRange {
  if (drawn === 0) return { low: 0, high: 1 };

  const share = found / drawn;
  const squared = critical ** 2;
  const centre = found + squared / 2;
  const reach = critical * Math.sqrt(drawn * share * (1 - share) + squared / 4);
  return {
    low: found <= 0 ? 0 : Math.max(0, (centre - reach) / (drawn + squared)),
    high: found >= drawn ? 1 : Math.min(1, (centre + reach) / (drawn + squared)),
  };
}
