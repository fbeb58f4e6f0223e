import { describe, expect, it } from 'vitest';
import { collectFile } from '@/lib/browser/collect-file.ts';
import { readFile } from '@/lib/browser/read-file.ts';

describe('a file', () => {
  it('is read as it was collected, and tells how far it has come', async () => {
    const pieces = ['a', 'é', '🙂'.repeat(100_000), '\uFEFF'];
    const { file, report } = await collectFile('application/json', async (take) => {
      for (const piece of pieces) await take(piece);
      return 'done';
    });
    const parts: number[] = [];

    expect(await textOf(readFile(file, (part) => parts.push(part)))).toBe(pieces.join(''));
    expect([file.type, report, parts.at(-1)]).toEqual(['application/json', 'done', 1]);
  });

  it('is none when writing it fails', async () => {
    const failing = collectFile('text/plain', async (take) => {
      await take('a');
      throw new Error('no more');
    });

    await expect(failing).rejects.toThrow('no more');
  });

  it('that is no UTF-8 cannot be read', async () => {
    await expect(textOf(readFile(new Blob([new Uint8Array([0x61, 0xff])])))).rejects.toThrow(TypeError);
  });
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
