import { beforeAll, expect, it } from 'vitest';
import { countText, shareText } from '@/components/review/range-texts.ts';
import { speakEnglish } from '../in-english.ts';

beforeAll(speakEnglish);

it.each([
  [undefined, ''],
  [{ low: 0, high: 1 }, '0 % to 100 %'],
  // Rounded outward, so that it holds.
  [{ low: 0.331, high: 0.629 }, '33 % to 63 %'],
  // What is known is no range, even where it is no whole number.
  [{ low: 4 / 7, high: 4 / 7 }, '57 %'],
  [{ low: 0.5, high: 0.5 }, '50 %'],
  [{ low: 0, high: 0 }, '0 %'],
])('a share of %o is said as %s', (share, said) => {
  if (share === undefined) expect(shareText(share)).not.toMatch(/\d/);
  else expect(shareText(share)).toBe(said);
});

it('a count is one number where it is known', () => {
  expect(countText({ low: 3, high: 3 })).toBe('3');
  expect(countText({ low: 3, high: 7 })).toBe('3 to 7');
});
