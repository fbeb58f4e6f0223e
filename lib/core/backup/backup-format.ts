import { z } from '../schema.ts';

/** The version of the file; it goes up whenever a reader of the version before could misread one. */
export const backupVersion = 3;

/** The kinds of row, in the order in which they stand in the file. */
export const rowKinds = [
  'meta',
  'tool',
  'workflow',
  'trial',
  'export',
  'health',
  'session',
  'run',
  'task',
  'signal',
] as const;

/** See {@link rowKinds}. */
export type RowKind = (typeof rowKinds)[number];

/** How many rows there are of each kind. */
export type Counts = Readonly<Record<RowKind, number>>;

/** No rows. */
export const noRows: Counts = {
  meta: 0,
  tool: 0,
  workflow: 0,
  trial: 0,
  export: 0,
  health: 0,
  session: 0,
  run: 0,
  task: 0,
  signal: 0,
};

/** A line may have so many characters; the longest that was ever written had some thousand. */
export const longestLine = 4 * 1024 * 1024;

/** A row is a list that holds an object that holds lists of spans: 4 deep. */
export const deepestRow = 4;

/** What the first line begins with, whatever the version. */
export const headStart = '{"format":"assay-backup",';
export const headEnd = ',"rows":[';

/** The first line, once it is closed to be JSON by itself. */
export const headSchema = z.strictObject({
  format: z.literal('assay-backup'),
  version: z.int().check(z.positive()),
  /** Epoch milliseconds. */
  madeAt: z.int().check(z.nonnegative()),
});

/** The line before the last, made JSON by itself. Before version 3 there was nothing of workflows. */
export const countsSchema = z.strictObject({
  counts: z.strictObject({
    meta: z.int(),
    tool: z.int(),
    workflow: z.optional(z.int()),
    trial: z.optional(z.int()),
    export: z.int(),
    health: z.int(),
    session: z.int(),
    run: z.int(),
    task: z.optional(z.int()),
    signal: z.int(),
  }),
});
