import type { Random } from './random.ts';

/** So many hexadecimal digits. */
export const hex = (random: Random, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, length);
