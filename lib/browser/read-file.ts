/**
 * Reads a file as UTF-8, piece by piece.
 *
 * @param onProgress is told which part of it was read, from 0 to 1
 * @throws TypeError where it is no UTF-8; DOMException where it cannot be read, or was changed since it was chosen
 */
export async function* readFile(
  file: Blob,
  onProgress: (part: number) => void = () => undefined,
): AsyncGenerator<string> {
  // What a byte order mark adds was not in the file that was saved.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = file.stream().getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.length;
      onProgress(read / file.size);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
