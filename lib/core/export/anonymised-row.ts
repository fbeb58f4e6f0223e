import { workAreas } from '../task/workflow.ts';
import { toolGroups } from '../tool/group-of.ts';

/** One row of the anonymised file: fixed words and outward-rounded shares, nothing else. Hidden cells are empty. */
export interface AnonymisedRow {
  readonly schema: typeof schemaOfFile;
  readonly period_start: string;
  readonly scope: (typeof rowsOfFile)[number][0];
  readonly group: string;
  readonly status: 'shown' | 'hidden';
  readonly sessions_band: SessionsBand | '';
  readonly genuine_low: string;
  readonly genuine_high: string;
  readonly basis: (typeof bases)[number] | '';
  readonly time_effect: (typeof timeEffects)[number] | '';
  readonly time_ratio_low: string;
  readonly time_ratio_high: string;
  readonly evidence: (typeof evidences)[number] | '';
}

/** What the row is about apart from what it says. */
type Heading = 'schema' | 'period_start' | 'scope' | 'group';

/** What a row says. */
export type Cells = Omit<AnonymisedRow, Heading>;

/** The name and version of the format. */
export const schemaOfFile = 'aiuse/1';

/** The rows of every file, always these and in this order. */
export const rowsOfFile = [
  ['all', 'all'],
  ...toolGroups.map((group) => ['tool_group', group] as const),
  ...workAreas.map((area) => ['work_area', area] as const),
] as const;

/** How many sessions there were, in words that no spreadsheet takes for a date. Fewer than 10 are never shown. */
export const sessionsBands = ['10_to_19', '20_to_39', '40_to_79', '80_plus'] as const;
type SessionsBand = (typeof sessionsBands)[number];

/** Where the share comes from: every session counted, or a sample that was drawn by chance and asked about. */
export const bases = ['counted', 'random_asked'] as const;

/** What use of AI did to the time that tasks took, and how that was found out. */
export const timeEffects = ['faster', 'slower', 'no_difference', 'cannot_tell', 'not_measured'] as const;
export const evidences = ['randomised', 'observed', 'none'] as const;

/** The columns of the file, in its order. */
export const columnsOfFile: readonly (keyof AnonymisedRow)[] = [
  'schema',
  'period_start',
  'scope',
  'group',
  'status',
  'sessions_band',
  'genuine_low',
  'genuine_high',
  'basis',
  'time_effect',
  'time_ratio_low',
  'time_ratio_high',
  'evidence',
];

/** The cells of a row that is not shown: a hidden row looks the same whatever it hides. */
export const hiddenCells: Cells = {
  status: 'hidden',
  sessions_band: '',
  genuine_low: '',
  genuine_high: '',
  basis: '',
  time_effect: '',
  time_ratio_low: '',
  time_ratio_high: '',
  evidence: '',
};
