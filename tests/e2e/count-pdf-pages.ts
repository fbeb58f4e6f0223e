import { inflateSync } from 'node:zlib';

/** Counts the pages of a PDF as Chromium and Firefox write them, whose objects may be packed into streams. */
export function countPdfPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) =>
    unpack(Buffer.from(stream, 'latin1')),
  );
  return [text.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...packed]
    .map((part) => part.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}

/** Nothing where a stream is packed in another way, as pictures and fonts are. */
function unpack(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
