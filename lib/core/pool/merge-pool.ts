import type { ShareRange } from '../estimate/bound-genuine-share.ts';
import { fewestPeople, mergeShares } from './merge-shares.ts';
import { type NoPoolFile, type PoolFile, readPoolFile } from './read-pool-file.ts';

/** A file that was given to a pool. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Why a file does not count: it is none, it is of another period than most, or another one has the very same content
 * and may be the same file given twice.
 */
export type Refusal = NoPoolFile | 'other_period' | 'same_content';

/** What a pool's files come to. */
export interface Pool {
  /** How many files count, each for one person. */
  readonly people: number;
  readonly refused: readonly { readonly name: string; readonly reason: Refusal }[];
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

/** Collects the files of a pool one by one, so that only what they say has to be kept, and not their texts. */
export class PoolCollector {
  readonly #read: { readonly name: string; readonly content: PoolFile }[] = [];
  readonly #refused: { readonly name: string; readonly reason: Refusal }[] = [];

  /** Takes one more file. */
  add({ name, text }: GivenFile): void {
    const content = readPoolFile(text);
    if (typeof content === 'string') this.#refused.push({ name, reason: content });
    else this.#read.push({ name, content });
  }

  /** What the files so far come to: of the period that most are of, the later one of two. */
  merge({ areAllFromDifferentPeople }: Choices): Pool {
    const periodStart = mostFrequent(this.#read.map(({ content }) => content.periodStart));
    const refused = [...this.#refused];
    const shares: ShareRange[] = [];
    const seen = new Set<string>();
    for (const { name, content } of this.#read) {
      const said = JSON.stringify(content.share);
      if (content.periodStart !== periodStart) refused.push({ name, reason: 'other_period' });
      else if (!areAllFromDifferentPeople && seen.has(said)) refused.push({ name, reason: 'same_content' });
      else shares.push(content.share);
      if (content.periodStart === periodStart) seen.add(said);
    }
    return { people: shares.length, refused, periodStart, mean: mergeShares(shares) };
  }
}

/** How many more people a pool needs to say something. */
export const peopleMissing = ({ people }: Pool): number => Math.max(0, fewestPeople - people);

function mostFrequent(days: readonly string[]): string | undefined {
  const counted = [...Map.groupBy(days, (day) => day)].map(([day, some]) => ({ day, count: some.length }));
  return counted.sort((one, other) => other.count - one.count || (one.day < other.day ? 1 : -1))[0]?.day;
}
