import { logGamma } from '../distribution/log-gamma.ts';

/** The evidence from signs alone, and the p-value that it stands for whenever one looks. */
export interface SignBet {
  readonly evidence: number;
  readonly p: number;
}

/**
 * The evidence that AI is faster, or slower, from the number of blocks in which it was: the mean wealth of all who bet a
 * fixed share, weighted by Jeffreys' prior.
 *
 * Source: Krichevsky and Trofimov, "The Performance of Universal Encoding" (1981); 2^n B(f + 1/2, s + 1/2) / B(1/2, 1/2).
 *
 * @param faster blocks in which AI was faster
 * @param slower blocks in which it was slower; ties are left out
 */
export function betOnSigns(faster: number, slower: number): SignBet {
  const blocks = faster + slower;
  const log =
    blocks * Math.LN2 +
    logGamma(faster + 0.5) +
    logGamma(slower + 0.5) -
    logGamma(blocks + 1) -
    Math.log(Math.PI);
  const evidence = Math.min(Math.exp(log), Number.MAX_VALUE);
  return { evidence, p: Math.min(1, 1 / evidence) };
}
