import type { ShareRange } from './bound-genuine-share.ts';

/** What a tool's use comes to in one closed block of four weeks. */
export interface UseBlock {
  /** Sessions that may have been work. */
  readonly sessions: number;
  /** The genuine share; undefined where there was no session. */
  readonly range: ShareRange | undefined;
}

/** What a tool's use alone says for or against it, and why. */
export type UseVerdict =
  | { readonly verdict: 'keep'; readonly reason: 'mostly-genuine'; readonly low: number }
  | {
      readonly verdict: 'drop-candidate';
      readonly reason: 'seldom-genuine-twice';
      /** The upper bounds of both blocks, the older first. */
      readonly highs: readonly [number, number];
    }
  | {
      readonly verdict: 'watch';
      readonly reason:
        | 'no-closed-block'
        | 'too-few-sessions'
        /** The last block alone would make it one to drop. */
        | 'seldom-genuine-once'
        /** The range reaches from below 50 % to 50 % or more: more answers would tell. */
        | 'too-wide'
        /** Surely below 50 %, but not surely at most 20 %. */
        | 'in-between';
    };

const keepFrom = 0.5;
const dropUpTo = 0.2;
const sessionsToDrop = 10;
const sessionsToKeep = 5;

/**
 * Judges a tool by its use: one to keep if surely half of its sessions were genuine in the last closed block; one that
 * may be dropped if surely at most a fifth were in each of the last two, with at least ten sessions in each; else one
 * to watch.
 *
 * Source: a rule of this project, docs/methods.md.
 *
 * @param blocks closed ones that follow upon each other, the oldest first, those without use too
 */
export function judgeUse(blocks: readonly UseBlock[]): UseVerdict {
  const last = blocks.at(-1);
  if (last === undefined) return { verdict: 'watch', reason: 'no-closed-block' };
  if (last.range === undefined || last.sessions < sessionsToKeep)
    return { verdict: 'watch', reason: 'too-few-sessions' };

  const { low, high } = last.range;
  if (low >= keepFrom) return { verdict: 'keep', reason: 'mostly-genuine', low };
  if (isSeldomGenuine(last)) return judgeSeldom(blocks.at(-2), high);
  if (high <= dropUpTo) return { verdict: 'watch', reason: 'too-few-sessions' };
  return { verdict: 'watch', reason: high >= keepFrom ? 'too-wide' : 'in-between' };
}

function judgeSeldom(before: UseBlock | undefined, high: number): UseVerdict {
  if (before === undefined || !isSeldomGenuine(before) || before.range === undefined)
    return { verdict: 'watch', reason: 'seldom-genuine-once' };

  return { verdict: 'drop-candidate', reason: 'seldom-genuine-twice', highs: [before.range.high, high] };
}

const isSeldomGenuine = ({ sessions, range }: UseBlock): boolean =>
  sessions >= sessionsToDrop && range !== undefined && range.high <= dropUpTo;
