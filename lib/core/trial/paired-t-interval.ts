import { studentCritical } from '../distribution/student-critical.ts';
import type { Interval } from './ratio-estimate.ts';

/**
 * The mean difference within blocks at 95 %, where differences are normal; to compare with `compareBlocks`, which does
 * not ask for that.
 *
 * Source: Student, "The Probable Error of a Mean" (1908).
 *
 * @param differences ln(with AI) - ln(without), one per block
 * @param critical Student's critical value for one degree of freedom less than there are blocks
 * @returns undefined with fewer than two
 */
export function pairedTInterval(
  differences: readonly number[],
  critical = studentCritical(Math.max(1, differences.length - 1)),
): Interval | undefined {
  const blocks = differences.length;
  if (blocks < 2) return undefined;

  const mean = sumOf(differences) / blocks;
  const variance = sumOf(differences.map((difference) => (difference - mean) ** 2)) / (blocks - 1);
  const reach = critical * Math.sqrt(variance / blocks);
  return { low: mean - reach, high: mean + reach };
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
