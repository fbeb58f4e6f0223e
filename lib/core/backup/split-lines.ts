/** Why no line can be given. */
export type LineFault = { readonly reason: 'unreadable' | 'line_too_long' };

/**
 * Cuts a text that comes in pieces into its lines.
 *
 * @param pieces of the text, in their order; what they throw means that it cannot be read
 * @param longest how many characters a line may have
 * @returns some lines at a time, each without its break. After a fault no more comes. What stands behind the last break
 *   is a line where it is not empty
 */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<readonly (string | LineFault)[]> {
  let open = '';
  for await (const piece of untilUnreadable(pieces)) {
    if (typeof piece !== 'string') return yield [piece];

    const lines = (open + piece).split('\n');
    open = lines.pop() ?? '';
    const tooLong = [...lines, open].findIndex(({ length }) => length > longest);
    if (tooLong >= 0) return yield [...lines.slice(0, tooLong), { reason: 'line_too_long' }];
    yield lines;
  }
  if (open !== '') yield [open];
}

async function* untilUnreadable(pieces: AsyncIterable<string>): AsyncGenerator<string | LineFault> {
  try {
    for await (const piece of pieces) yield piece;
  } catch {
    yield { reason: 'unreadable' };
  }
}
