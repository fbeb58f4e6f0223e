import {
  backupVersion,
  type Counts,
  countsSchema,
  deepestRow,
  headEnd,
  headSchema,
  headStart,
  noRows,
  type RowKind,
  rowKinds,
} from './backup-format.ts';
import { beginChecksum, type Checksum } from './checksum.ts';
import { depthOf } from './depth-of.ts';
import { type BackupRow, rowSchemas } from './row-schemas.ts';

/** What is wrong with a file. */
export type FaultReason =
  /** It cannot be read, or is no UTF-8. */
  | 'unreadable'
  | 'no_backup'
  | 'future_version'
  | 'line_too_long'
  | 'too_deep'
  | 'no_json'
  | 'unknown_row'
  | 'misplaced_row'
  | 'bad_row'
  | 'cut_short'
  | 'goes_on'
  | 'miscounted'
  | 'wrong_checksum'
  /** It was one file when it was checked, and is another when it is restored. */
  | 'changed_since';

/** What is wrong with a file, and where. */
export interface BackupFault {
  readonly reason: FaultReason;
  /** From 1. */
  readonly line: number;
  /** Which row, and which field of it, is no good: `session.endedAt`; or the version that the file has. */
  readonly detail?: string;
}

/** What is known of a file once its last line has been read. */
export interface BackupEnd {
  readonly madeAt: number;
  readonly counts: Counts;
  readonly checksum: string;
}

type Expected = 'head' | 'row' | 'counts' | 'checksum' | 'nothing';

/** Reads a backup line by line, and stops at the first fault. It keeps no rows. */
export class BackupReader {
  readonly #checksum: Checksum = beginChecksum();
  #expected: Expected = 'head';
  #line = 0;
  #madeAt = 0;
  #counts: Counts = noRows;
  #kind: RowKind = 'meta';
  #end: BackupEnd | undefined;

  /**
   * Reads a line.
   *
   * @param line without its line break
   * @returns its row, its fault, or undefined for a line that holds no row
   */
  read(line: string): BackupRow | BackupFault | undefined {
    this.#line += 1;
    const expected = this.#expected;
    if (expected === 'nothing') return this.#fault('goes_on');
    if (expected === 'checksum') return this.#readChecksum(line);

    this.#checksum.add(`${line}\n`);
    if (expected === 'head') return this.#readHead(line);
    if (line.startsWith(']')) return this.#readCounts(line);
    return expected === 'row' ? this.#readRow(line) : this.#fault('no_json');
  }

  /** Says that the next line cannot be read. */
  refuse(reason: 'unreadable' | 'line_too_long'): BackupFault {
    this.#line += 1;
    return this.#fault(reason);
  }

  /** Closes the file: what it was, or that its end is missing. */
  end(): BackupEnd | BackupFault {
    return this.#end ?? this.#fault(this.#line === 0 ? 'no_backup' : 'cut_short');
  }

  /** Says what is wrong at the line that was read last. */
  #fault(reason: FaultReason, detail?: string): BackupFault {
    return { reason, line: Math.max(1, this.#line), ...(detail === undefined ? {} : { detail }) };
  }

  #readHead(line: string): BackupFault | undefined {
    if (!line.startsWith(headStart)) return this.#fault('no_backup');
    // A newer version may look different behind its number, but says that it is one.
    const version = /^.{25}"version":(\d{1,9})\b/.exec(line)?.[1];
    if (Number(version) > backupVersion) return this.#fault('future_version', version);
    if (!line.endsWith(headEnd)) return this.#fault('no_backup');

    const head = headSchema.safeParse(parse(`${line.slice(0, -headEnd.length)}}`));
    if (!head.success) return this.#fault('no_backup');
    this.#madeAt = head.data.madeAt;
    this.#expected = 'row';
    return undefined;
  }

  #readRow(line: string): BackupRow | BackupFault {
    const isLast = !line.endsWith(',');
    if (depthOf(line) > deepestRow) return this.#fault('too_deep');
    const pair = parse(isLast ? line : line.slice(0, -1));
    if (!Array.isArray(pair)) return this.#fault('no_json');

    const [kind, row, ...more] = pair as unknown[];
    const known = rowKinds.find((one) => one === kind);
    if (known === undefined || more.length > 0) return this.#fault('unknown_row');
    if (rowKinds.indexOf(known) < rowKinds.indexOf(this.#kind)) return this.#fault('misplaced_row');

    const checked = rowSchemas[known].safeParse(row);
    if (!checked.success)
      return this.#fault('bad_row', [known, ...(checked.error.issues[0]?.path ?? [])].join('.'));
    this.#kind = known;
    this.#counts = { ...this.#counts, [known]: this.#counts[known] + 1 };
    if (isLast) this.#expected = 'counts';
    return [known, checked.data] as BackupRow;
  }

  #readCounts(line: string): BackupFault | undefined {
    const isDue = this.#expected === 'counts' || rowKinds.every((kind) => this.#counts[kind] === 0);
    if (!isDue || !line.startsWith('],') || !line.endsWith(',')) return this.#fault('no_json');

    const stated = countsSchema.safeParse(parse(`{${line.slice(2, -1)}}`));
    if (!stated.success) return this.#fault('no_json');
    const { counts } = stated.data;
    if (rowKinds.some((kind) => (counts[kind] ?? 0) !== this.#counts[kind])) return this.#fault('miscounted');
    this.#expected = 'checksum';
    return undefined;
  }

  #readChecksum(line: string): BackupFault | undefined {
    const checksum = this.#checksum.end();
    this.#expected = 'nothing';
    if (line !== `"sha256":"${checksum}"}`) return this.#fault('wrong_checksum');

    this.#end = { madeAt: this.#madeAt, counts: this.#counts, checksum };
    return undefined;
  }
}

/** Whether reading came upon a fault. */
export const isFault = (reading: object | undefined): reading is BackupFault =>
  reading !== undefined && 'reason' in reading;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
