import type { DateOrder } from './read-date.ts';
import type { DurationUnit } from './read-duration.ts';

/** Which column of a file holds what; undefined for what none holds. No other cell is read. */
export interface CsvColumns {
  /** A date, or a date with a time. */
  readonly date: number | undefined;
  readonly time: number | undefined;
  readonly endDate: number | undefined;
  readonly endTime: number | undefined;
  readonly duration: number | undefined;
  readonly size: number | undefined;
  /** What tells which rows belong to the workflow, such as the project. */
  readonly group: number | undefined;
  /** What tells which were done with AI, such as a tag. */
  readonly ai: number | undefined;
}

/** How the rows of a file become tasks, as the user has it. */
export interface CsvMapping {
  readonly columns: CsvColumns;
  /** Undefined until it is known or chosen: nothing is imported before. */
  readonly dateOrder: DateOrder | undefined;
  readonly durationUnit: DurationUnit;
  /** Rows whose group is one of these; undefined for all. */
  readonly groups: readonly string[] | undefined;
  /** Whether all were done with AI or without, or those with one of these words in their cell; undefined: not known. */
  readonly withAi: boolean | readonly string[] | undefined;
}

/** The programs whose files are known by their header. */
export type CsvSource = 'toggl' | 'clockify' | 'other';
