import { judgeUse, type UseVerdict } from '../estimate/judge-use.ts';
import { stateToolShare } from '../estimate/state-tool-share.ts';
import type { Session } from '../session/session.ts';

/** Sessions of some weeks, with what the coin said of each. */
export type BlockSessions = readonly Session[];

/**
 * Judges a tool by its use.
 *
 * @param blocks the closed blocks of four weeks that tools are judged by, with the sessions of all tools, the oldest
 *   first
 */
export function judgeTool(toolId: string, blocks: readonly BlockSessions[]): UseVerdict {
  return judgeUse(
    blocks.map((block) => {
      const stated = stateToolShare(block.filter((session) => session.toolId === toolId));
      return { sessions: stated?.sessions ?? 0, range: stated?.range };
    }),
  );
}
