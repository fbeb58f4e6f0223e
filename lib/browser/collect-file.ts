/**
 * Collects a file that is written piece by piece. The browser keeps what it has on the disk, so that the file may be
 * larger than the memory.
 *
 * @param fill writes the file; each piece is to be waited for
 * @returns the file, and what `fill` gave
 * @throws what `fill` throws
 */
export async function collectFile<Report>(
  type: string,
  fill: (take: (piece: string) => Promise<void>) => PromiseLike<Report>,
): Promise<{ readonly file: Blob; readonly report: Report }> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const file = new Response(readable, { headers: { 'content-type': type } }).blob();
  // Where `fill` fails, it is what is told.
  file.catch(() => undefined);
  try {
    const report = await fill((piece) => writer.write(encoder.encode(piece)));
    await writer.close();
    return { file: await file, report };
  } catch (failure) {
    await writer.abort(failure).catch(() => undefined);
    throw failure;
  }
}
