/** Numbers from 0 to 1, the next with each call. */
export type Random = () => number;

/**
 * Numbers that look random and are the same for the same seed.
 *
 * Source: the generator sfc32 of Doty-Humphrey's PractRand (2010), seeded by the hash FNV-1a.
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, count] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1];
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warming = 0; warming < 15; warming += 1) next();
  return next;
}

/** A standard normal deviate; Box and Muller, "A Note on the Generation of Random Normal Deviates" (1958). */
export const normalDeviate = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return sum;
}
