/** How large a bet may be: a mixture, so that small and large effects are found both. */
const stakes = [0.25, 0.5, 1, 2, 4] as const;

/** From here on there is an effect: chance alone ever comes so far in at most one of 20 trials. */
export const evidenceNeeded = 20;

/**
 * The evidence against "no effect" after each block: what one would own who had begun with 1 and had bet on the signs
 * at fair odds. May be looked at after every block; ever reaching 20 by chance alone is as seldom as 5 %.
 *
 * Source: each factor exp(l d) / cosh(l d) is on average 1 where d is as likely to have the other sign, de la Peña, "A
 * General Class of Exponential Inequalities for Martingales and Ratios" (1999); that it may be watched, Ville's
 * inequality; Ramdas, Grünwald, Vovk and Shafer, "Game-Theoretic Statistics and Safe Anytime-Valid Inference" (2023).
 * The mixture has ten equal parts, l = ±1/4, ±1/2, ±1, ±2, ±4.
 *
 * @param differences ln(with AI) - ln(without), in the order of the blocks
 * @returns one figure per block
 */
export function betOnBlocks(differences: readonly number[]): number[] {
  const logs = [...stakes, ...stakes.map((stake) => -stake)].map((stake) => ({ stake, log: 0 }));
  return differences.map((difference) => {
    for (const bet of logs) bet.log += logFactor(bet.stake * difference);
    return meanOfExponentials(logs.map(({ log }) => log));
  });
}

/**
 * ln of the evidence after all blocks that the effect is not `shift`, in two parts: of the bets that it is above, which
 * only fall as the shift grows, and of those that it is below, which only rise. Their mean is the whole.
 */
export function betAgainst(shift: number, differences: readonly number[]): { above: number; below: number } {
  const wealthOf = (sign: 1 | -1): number =>
    meanOfExponentials(
      stakes.map((stake) =>
        differences.reduce((sum, difference) => sum + logFactor(sign * stake * (difference - shift)), 0),
      ),
    );
  return { above: wealthOf(1), below: wealthOf(-1) };
}

/** ln(exp(x) / cosh(x)), without overflow. */
function logFactor(x: number): number {
  return x >= 0 ? Math.LN2 - Math.log1p(Math.exp(-2 * x)) : Math.LN2 + 2 * x - Math.log1p(Math.exp(2 * x));
}

/** No more than the largest number there is. */
function meanOfExponentials(logs: readonly number[]): number {
  const sum = logs.reduce((total, log) => total + Math.exp(log), 0);
  return Math.min(sum / logs.length, Number.MAX_VALUE);
}
