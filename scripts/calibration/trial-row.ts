import { Coverage } from './coverage.ts';

/** What a method said of one kind of trial or comparison, over all runs. */
export interface TrialRow {
  readonly generator: string;
  /** Blocks of two tasks, or tasks of either kind. */
  readonly blocks: number;
  /** Times with AI to times without, in truth. */
  readonly ratio: number;
  readonly method: TrialMethod;
  /** The part of runs whose interval held the truth; undefined for what gives no interval. */
  readonly coverage: number | undefined;
  /** The mean width of the intervals of ln(ratio). */
  readonly width: number | undefined;
  /** The part of runs that found an effect: falsely where the ratio is 1. */
  readonly found: number;
}

export type TrialMethod =
  | 'blocks'
  | 'sign-flip'
  | 'holm'
  | 'bets'
  | 'bets-on-signs'
  | 'confidence-sequence'
  | 'samples'
  | 'strata'
  | 'mann-whitney'
  | 'permutation'
  /** The whole of it: sizes, the coin of a seed, what the page says in the end. */
  | 'played'
  /** The same by somebody who ends as soon as the bets suffice. */
  | 'played-early'
  /** Where many cross over: the bounds of what AI itself does. */
  | 'if-kept'
  | 'paired-t'
  | 'peeking'
  | 'bca';

/** What one method says once. */
export interface Said {
  readonly interval?: { readonly low: number; readonly high: number } | undefined;
  readonly hasFound: boolean;
}

/** Counts what methods say. */
export class TrialCount {
  readonly #counts = new Map<TrialMethod, { coverage: Coverage; found: number; runs: number }>();

  add(method: TrialMethod, { interval, hasFound }: Said, truth: number): void {
    const count = this.#counts.get(method) ?? { coverage: new Coverage(), found: 0, runs: 0 };
    count.coverage.add(interval, truth);
    count.runs += 1;
    if (hasFound) count.found += 1;
    this.#counts.set(method, count);
  }

  rows(of: Pick<TrialRow, 'generator' | 'blocks' | 'ratio'>): TrialRow[] {
    return [...this.#counts].map(([method, { coverage, found, runs }]) => ({
      ...of,
      method,
      coverage: coverage.coverage,
      width: coverage.width,
      found: found / runs,
    }));
  }
}

/** An interval, and whether it leaves out "no effect". */
export const byInterval = (interval: Said['interval']): Said => ({
  interval,
  hasFound: interval !== undefined && (interval.low > 0 || interval.high < 0),
});

/** A p-value at 5 %. */
export const byP = (p: number | undefined): Said => ({ hasFound: p !== undefined && p <= 0.05 });
