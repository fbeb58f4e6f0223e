import type { Session } from '../session/session.ts';
import { tallyAsking } from './asking-tally.ts';
import { estimateGenuineShare } from './estimate-genuine-share.ts';
import { minimumOfTool, type StatedShare, stateShare } from './state-share.ts';

/** The genuine share of sessions of one tool; undefined where nothing may have been work. */
export function stateToolShare(sessions: readonly Session[]): StatedShare | undefined {
  const estimate = estimateGenuineShare(tallyAsking(sessions));
  return estimate === undefined ? undefined : stateShare(estimate, minimumOfTool);
}
