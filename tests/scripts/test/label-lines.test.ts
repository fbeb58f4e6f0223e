import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { labelLines } from '@/scripts/test/label-lines.ts';

it('puts a name before each line, whole, however it came', async () => {
  const lines: string[] = [];
  const from = Readable.from(['one\ntw', 'o\n\nlast']);
  labelLines(from, 'firefox', (text) => lines.push(text));
  await finished(from);
  await new Promise((resolve) => setImmediate(resolve));

  expect(lines).toEqual(['firefox | one\n', 'firefox | two\n', 'firefox | \n', 'firefox | last\n']);
});
