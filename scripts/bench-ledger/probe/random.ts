/** Gives a number from 0 to 1, without 1. */
export type Random = () => number;

const range = 2 ** 32;

/** Numbers that look random and are the same for the same seed: a counter, mixed. Fast enough for a million rows. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / range;
  };
}

/** An id in the form of a UUID of version 4. */
export function randomId(random: Random): string {
  const [one = '', two = '', three = '', four = ''] = Array.from({ length: 4 }, () =>
    Math.floor(random() * range)
      .toString(16)
      .padStart(8, '0'),
  );
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}${four}`;
}

/** An id as page scripts make them (`lib/page/new-id.ts`) at a time in epoch milliseconds. */
export const idAt = (at: number, random: Random): string =>
  `${at}${Array.from({ length: 4 }, () => Math.floor(random() * range)).join()}`;
