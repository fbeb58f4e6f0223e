import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { fewestPeople, mergeShares } from './merge-shares.ts';
import type { NoPoolFile, PoolFile } from './read-pool-file.ts';

/** A file that was given to a pool: what it brings, or why it brings nothing. Its text is not kept. */
export interface GivenFile {
  /** With the folders before it where it was given in a folder. */
  readonly name: string;
  /** When it was last changed, in epoch milliseconds. */
  readonly changedAt: number;
  readonly content: PoolFile | NoPoolFile | 'unreadable';
}

/**
 * Why a file does not count: it is none for a pool; it is of another period than most; it was given before; or
 * another one has the very same content, so that it may be a copy.
 */
export type Refusal =
  | Exclude<GivenFile['content'], PoolFile>
  | 'other_period'
  | 'given_twice'
  | 'same_content';

/** A file that does not count. */
interface Refused {
  readonly name: string;
  readonly reason: Refusal;
}

/** What a pool's files come to. */
export interface Pool {
  /** How many files count, each for one person. */
  readonly people: number;
  readonly refused: readonly Refused[];
  /** The first day of the period, `YYYY-MM-DD`; undefined where no file can be read. */
  readonly periodStart: string | undefined;
  /** Undefined for fewer than five people. */
  readonly mean: ShareRange | undefined;
}

/** How somebody merges a pool. */
interface Choices {
  /**
   * Whether files with the same content count each: the form for pools knows so few contents that several people often
   * have the same one, but only whoever collected the files knows that each is from somebody else.
   */
  readonly areAllFromDifferentPeople: boolean;
}

/**
 * What files come to together: of the period that most are of, the later one of two. A file of the same name, time and
 * content as another is that file again, whatever was chosen.
 */
export function mergePool(files: readonly GivenFile[], { areAllFromDifferentPeople }: Choices): Pool {
  const periodStart = mostFrequent(files.map(({ content }) => content));
  const refused: Refused[] = [];
  const shares: ShareRange[] = [];
  const seen = new Set<string>();
  for (const { name, changedAt, content } of files) {
    const said = JSON.stringify(content);
    const file = JSON.stringify([name, changedAt, said]);
    if (typeof content === 'string') refused.push({ name, reason: content });
    else if (content.periodStart !== periodStart) refused.push({ name, reason: 'other_period' });
    else if (seen.has(file)) refused.push({ name, reason: 'given_twice' });
    else if (seen.has(said) && !areAllFromDifferentPeople) refused.push({ name, reason: 'same_content' });
    else shares.push(content.share);
    seen.add(file).add(said);
  }
  return { people: shares.length, refused, periodStart, mean: mergeShares(shares) };
}

/** How many more people a pool needs to say something. */
export const peopleMissing = ({ people }: Pool): number => Math.max(0, fewestPeople - people);

function mostFrequent(contents: readonly GivenFile['content'][]): string | undefined {
  const days = contents.flatMap((content) => (typeof content === 'string' ? [] : [content.periodStart]));
  const counted = [...Map.groupBy(days, (day) => day)].map(([day, some]) => ({ day, count: some.length }));
  return counted.sort((one, other) => other.count - one.count || (one.day < other.day ? 1 : -1))[0]?.day;
}
