/** What merging rows of one kind comes to. */
export interface MergeTally {
  readonly added: number;
  readonly changed: number;
  /** Already here just so, or in a later state. */
  readonly same: number;
  /** Different here and there, where what is here stays. */
  readonly kept: number;
  /** Sessions whose verdict changes, among those that change. */
  readonly verdicts: number;
}

/** Nothing merged. */
export const nothingMerged: MergeTally = { added: 0, changed: 0, same: 0, kept: 0, verdicts: 0 };

/** What two merges come to together. */
export function addTallies(one: MergeTally, other: MergeTally): MergeTally {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    same: one.same + other.same,
    kept: one.kept + other.kept,
    verdicts: one.verdicts + other.verdicts,
  };
}
