import { createHash } from 'node:crypto';
import { rowKinds } from '../../lib/core/backup/backup-format.ts';

/** Gives a changed file the counts and the checksum that its lines have, as somebody would who forges one. */
export function seal(text: string): string {
  const lines = text.split('\n');
  const end = lines.findLastIndex((line) => line.startsWith('],"counts"'));
  if (end < 0) return text;

  const counts = rowKinds.map((kind) => [
    kind,
    lines.filter((line) => line.startsWith(`["${kind}",`)).length,
  ]);
  const rows = lines.slice(0, end).map((line, nth) => {
    if (nth === 0 || !line.startsWith('[')) return line;
    return line.replace(/,?$/, nth === end - 1 ? '' : ',');
  });
  const summed = [...rows, `],"counts":${JSON.stringify(Object.fromEntries(counts))},`, ''].join('\n');
  return `${summed}"sha256":"${createHash('sha256').update(summed).digest('hex')}"}\n`;
}
