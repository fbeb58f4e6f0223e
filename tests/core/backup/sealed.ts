import { createHash } from 'node:crypto';
import { rowKinds } from '../../../lib/core/backup/backup-format.ts';

/** The text of a file of these lines with the checksum that they have. */
export function sealed(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('');
  return `${text}"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`;
}

/** The lines of a file, without its checksum. */
export const linesOf = (file: string): string[] => file.split('\n').slice(0, -2);

/** The first line of every file. */
export const head = '{"format":"assay-backup","version":3,"madeAt":1795000000000,"rows":[';

/** A file of rows, each given as it stands in its line, with the counts and the checksum that they have. */
export function aFile(rows: readonly (readonly [kind: string, row: unknown])[], firstLine = head): string {
  const count = (kind: string): number => rows.filter(([one]) => one === kind).length;
  const counts = Object.fromEntries(rowKinds.map((kind) => [kind, count(kind)]));
  return sealed([
    firstLine,
    ...rows.map((row, nth) => JSON.stringify(row) + (nth < rows.length - 1 ? ',' : '')),
    `],"counts":${JSON.stringify(counts)},`,
  ]);
}
