import type { ShareRange } from './bound-genuine-share.ts';
import type { ShareEstimate } from './estimate-genuine-share.ts';

/** What may be said of a genuine share. */
export interface StatedShare {
  /** `asked`: from those that were asked at random; `bounds`: too few for that, only what is certain. */
  readonly basis: 'asked' | 'bounds';
  readonly range: ShareRange;
  /** The single guess; only where the basis is `asked`. */
  readonly point: number | undefined;
  readonly sessions: number;
  /** How many of the asked did not answer within a day. */
  readonly refused: number;
}

/** From how many sessions, and how many of them asked, the estimate is shown. */
export interface MinimumData {
  readonly sessions: number;
  readonly asked: number;
}

/** For a week or a period: 10 sessions, 5 of them asked. */
export const minimumOfAll: MinimumData = { sessions: 10, asked: 5 };

/** For a row of one tool: 5 asked. */
export const minimumOfTool: MinimumData = { sessions: 5, asked: 5 };

/** What may be said of an estimate: with too few data only the bounds that need no assumption. */
export function stateShare(estimate: ShareEstimate, minimum = minimumOfAll): StatedShare {
  const { sessions, asked, answered, range, bounds, point } = estimate;
  const isEnough = sessions >= minimum.sessions && asked >= minimum.asked;
  return {
    basis: isEnough ? 'asked' : 'bounds',
    range: isEnough ? range : bounds,
    point: isEnough ? point : undefined,
    sessions,
    refused: asked - answered,
  };
}
