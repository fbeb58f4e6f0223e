/** The areas of work that the file to hand on knows, in its order. */
export const workAreas = ['review', 'documentation', 'incident', 'other'] as const;

/** See {@link workAreas}. */
export type WorkArea = (typeof workAreas)[number];

/** A kind of work that the user named, such as code review. */
export interface Workflow {
  readonly id: string;
  /** What the user calls it; in no file but a backup and one's own copy. */
  readonly name: string;
  readonly area: WorkArea;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** When its name or area was last changed, or it was last put away or brought back, in epoch milliseconds. */
  readonly changedAt: number;
  /** Since when it is put away, in epoch milliseconds: kept with all of its tasks, and no longer offered. */
  readonly archivedAt?: number | undefined;
}

/** So many characters the name of a workflow may have. */
export const longestWorkflowName = 60;
