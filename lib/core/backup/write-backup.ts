import { backupVersion, type Counts, headEnd, longestLine, noRows, type RowKind } from './backup-format.ts';
import { beginChecksum, type Checksum } from './checksum.ts';
import { rowSchemas } from './row-schemas.ts';

/** Writes a backup piece by piece; the pieces in a row are the file. See docs/backup.md. */
export class BackupWriter {
  readonly #checksum: Checksum = beginChecksum();
  #counts: Counts = noRows;
  #leftOut = 0;
  #isFirst = true;

  /** How many rows are in the file so far, and how many were none that a restore would take. */
  get written(): { readonly counts: Counts; readonly leftOut: number } {
    return { counts: this.#counts, leftOut: this.#leftOut };
  }

  /**
   * Begins the file.
   *
   * @param madeAt epoch milliseconds
   */
  begin(madeAt: number): string {
    const head = JSON.stringify({ format: 'assay-backup', version: backupVersion, madeAt });
    return this.#sum(`${head.slice(0, -1)}${headEnd}`);
  }

  /** Adds rows of one kind, in the order of the kinds. A row that a restore would refuse is left out and counted. */
  rows(kind: RowKind, rows: readonly unknown[]): string {
    const lines = rows.map((row) => lineOf(kind, row)).filter((line) => line !== undefined);
    this.#leftOut += rows.length - lines.length;
    this.#counts = { ...this.#counts, [kind]: this.#counts[kind] + lines.length };
    if (lines.length === 0) return '';

    const joint = this.#isFirst ? '\n' : ',\n';
    this.#isFirst = false;
    return this.#sum(joint + lines.join(',\n'));
  }

  /** Ends the file. */
  end(): string {
    const counts = this.#sum(`\n],"counts":${JSON.stringify(this.#counts)},\n`);
    return `${counts}"sha256":"${this.#checksum.end()}"}\n`;
  }

  #sum(text: string): string {
    this.#checksum.add(text);
    return text;
  }
}

function lineOf(kind: RowKind, row: unknown): string | undefined {
  const checked = rowSchemas[kind].safeParse(row);
  if (!checked.success) return undefined;

  const line = JSON.stringify([kind, checked.data]);
  return line.length < longestLine ? line : undefined;
}
