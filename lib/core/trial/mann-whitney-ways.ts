/**
 * In how many ways the Mann-Whitney statistic of `some` against `others` comes to 0, 1, 2, ... where no two are equal.
 *
 * Source: its generating function is the Gaussian binomial coefficient, the product of (1 - q^(others + i)) / (1 - q^i)
 * for i from 1 to `some`; Andrews, "The Theory of Partitions" (1976), section 3.2.
 */
export function mannWhitneyWays(some: number, others: number): bigint[] {
  const ways: bigint[] = Array.from({ length: some * others + 1 }, (_, sum) => (sum === 0 ? 1n : 0n));
  for (let one = 1; one <= some; one += 1) {
    const power = others + one;
    for (let sum = ways.length - 1; sum >= power; sum -= 1)
      ways[sum] = (ways[sum] ?? 0n) - (ways[sum - power] ?? 0n);
    for (let sum = one; sum < ways.length; sum += 1) ways[sum] = (ways[sum] ?? 0n) + (ways[sum - one] ?? 0n);
  }
  return ways;
}
