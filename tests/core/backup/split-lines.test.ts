import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitLines } from '@/lib/core/backup/split-lines.ts';

it('gives the lines of a text, however it is cut', async () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', '\n', 'é', '🙂'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const expected = text.split('\n');
      if (expected.at(-1) === '') expected.pop();

      expect(await linesOf(cut(text, size), 60)).toEqual(expected);
    }),
  );
});

it.each([
  ['within a text', 'ab\nabcdef\nc\n', ['ab', { reason: 'line_too_long' }]],
  ['at its end', 'ab\nabcdef', ['ab', { reason: 'line_too_long' }]],
])('stops at a line that is too long %s, before all of it was read', async (_, text, expected) => {
  expect(await linesOf(cut(text, 2), 5)).toEqual(expected);
});

it('says so where the text cannot be read any further', async () => {
  const broken = async function* () {
    yield 'ab\ncd';
    throw new DOMException('gone', 'NotReadableError');
  };

  expect(await linesOf(broken(), 5)).toEqual(['ab', { reason: 'unreadable' }]);
});

async function linesOf(pieces: AsyncIterable<string>, longest: number) {
  const lines = [];
  for await (const some of splitLines(pieces, longest)) lines.push(...some);
  return lines;
}

async function* cut(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
