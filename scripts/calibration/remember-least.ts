import { type LeastCount, leastCount } from '../../lib/core/estimate/bound-count.ts';

/** So that a long run does not fill the memory. */
const rememberedAtMost = 2_000_000;

const remembered = new Map<number, number>();

/** The limits of small samples come up again and again in simulations. */
export const rememberLeast: LeastCount = (sample, oneIn, from) => {
  const key = ((sample.population * 1_000 + sample.drawn) * 1_000 + sample.found) * 1_000 + oneIn;
  const known = remembered.get(key);
  if (known !== undefined) return known;

  const least = leastCount(sample, oneIn, from);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(key, least);
  return least;
};
