import type { Block } from './pair-tasks.ts';
import { asRatio, type Interval } from './ratio-estimate.ts';

/** How often the coin was not followed, which counts as though it had been. */
export interface Crossing {
  readonly tasks: number;
  /** Done without AI though the coin said with, and the other way round. */
  readonly refused: number;
  readonly used: number;
  /** Of which the user did not say how they were done. */
  readonly unknown: number;
  /**
   * Where one crossed in more than a fifth of the blocks: between which ratios the effect of AI itself lies if those who crossed were tasks
   * like the others; undefined where fewer did, or too many for anything to be said.
   */
  readonly ifKept: Interval | undefined;
}

const shareForBounds = 0.2;

/**
 * Counts tasks that were not done as the coin said.
 *
 * Source: the bounds divide the effect of having been told by the part that did as told, Bloom, "Accounting for
 * No-Shows in Experimental Evaluation Designs" (1984), and take in both.
 *
 * @param interval of `ln(with / without)` as assigned; undefined without one
 */
export function countCrossings(blocks: readonly Block[], interval: Interval | undefined): Crossing {
  const refused = blocks.filter(({ withAi }) => withAi.withAi === false).length;
  const used = blocks.filter(({ without }) => without.withAi === true).length;
  const unknown = blocks.flatMap(({ withAi, without }) => [withAi, without]).filter(isUnknown).length;
  const tasks = 2 * blocks.length;
  const crossed = (refused + used) / Math.max(1, blocks.length);
  return {
    tasks,
    refused,
    used,
    unknown,
    ifKept:
      interval !== undefined && crossed > shareForBounds && crossed < 1
        ? widen(interval, 1 - crossed)
        : undefined,
  };
}

const isUnknown = ({ withAi }: Block['withAi']): boolean => withAi === undefined;

/** From what was told to what was done: both are within. */
function widen({ low, high }: Interval, kept: number): Interval {
  return asRatio({ low: Math.min(low, low / kept), high: Math.max(high, high / kept) });
}
