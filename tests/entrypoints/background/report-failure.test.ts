import { expect, it, vi } from 'vitest';
import { reportFailure } from '@/entrypoints/background/report-failure.ts';

it.each([
  ['an error by its name and message', new RangeError('too much'), '[Assay] RangeError: too much'],
  [
    'no address that a message holds',
    new Error('Cannot access "https://chat.intern.example:8443/c/1?q=x" or http://a/b.'),
    '[Assay] Error: Cannot access "(address)" or (address)',
  ],
  [
    'no more of anything else than that it failed',
    { row: 'https://chatgpt.com/c/1' },
    '[Assay] unknown failure',
  ],
])('tells %s', (_, failure, text) => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);

  reportFailure(failure);

  expect(said.mock.calls).toEqual([[text]]);
});
