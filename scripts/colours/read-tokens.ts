import { readFileSync } from 'node:fs';

/** The two looks of every page. */
export const themes = ['light', 'dark'] as const;

/** The colours of a look by their names, in hexadecimal. */
export type Tokens = Readonly<Record<string, string>>;

/** Reads the colours of both looks from the style sheet that all pages share. */
export function readTokens(): Record<(typeof themes)[number], Tokens> {
  const css = readFileSync(new URL('../../components/shared/base.css', import.meta.url), 'utf8');
  const found = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];
  const pick = (place: number): Tokens =>
    Object.fromEntries(found.map((one) => [one[1] ?? '', one[place] ?? '']));
  return { light: pick(2), dark: pick(3) };
}
