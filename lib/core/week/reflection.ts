/** What somebody wrote for themselves about a week. It is shown to them alone: in no file but a backup. */
export interface Reflection {
  /** What filler was for. */
  readonly filler: string;
  /** What to do differently. */
  readonly change: string;
}

/** Nothing written yet. */
export const blankReflection: Reflection = { filler: '', change: '' };

/** So many characters an answer may have: some pages. */
export const longestAnswer = 20_000;

/** What was written about one week in two places: nothing of it is lost. */
export function mergeReflections(here: Reflection, other: Reflection): Reflection {
  return { filler: mergeTexts(here.filler, other.filler), change: mergeTexts(here.change, other.change) };
}

function mergeTexts(here: string, other: string): string {
  if (here.includes(other)) return here;
  if (other.includes(here)) return other;
  const both = `${here}\n\n${other}`;
  return both.length <= longestAnswer ? both : here;
}
