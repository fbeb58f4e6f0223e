import { expect, it } from 'vitest';
import { readEntryDraft } from '@/components/helps/read-entry-draft.ts';

const today = '2026-11-18';
const blank = { workflowId: '', day: today, time: '', size: '', withAi: '', outcome: '' };

it.each([
  ['nothing', undefined],
  ['no JSON', '{"time":"4'],
  ['no object', '"45"'],
  ['null', 'null'],
  ['fields of other kinds', '{"time":45,"withAi":true,"more":"text"}'],
])('stands blank, on today, where %s was left', (_, draft) => {
  expect(readEntryDraft(draft, today)).toEqual(blank);
});

it('stands as it was left', () => {
  const left = { ...blank, day: '2026-11-16', time: '4', withAi: 'no' };

  expect(readEntryDraft(JSON.stringify(left), today)).toEqual(left);
});
