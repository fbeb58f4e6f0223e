import { expect, it } from 'vitest';
import { longestAnswer, mergeReflections } from '@/lib/core/week/reflection.ts';

const about = (filler: string) => ({ filler, change: 'ask less' });

it.each([
  ['the same twice', 'a report', 'a report', 'a report'],
  ['nothing there', 'a report', '', 'a report'],
  ['nothing here', '', 'a report', 'a report'],
  ['more of it there', 'a report', 'a report, and slides', 'a report, and slides'],
  ['two texts', 'a report', 'slides', 'a report\n\nslides'],
  ['more than there is room for', 'a'.repeat(longestAnswer), 'b', 'a'.repeat(longestAnswer)],
])('keeps what was written in two places: %s', (_, here, there, both) => {
  expect(mergeReflections(about(here), about(there))).toEqual(about(both));
});
