import { countPossibleWork, tallyAsking } from '../estimate/asking-tally.ts';
import { promptsOf } from '../estimate/bound-genuine-use.ts';
import type { UseVerdict } from '../estimate/judge-use.ts';
import type { StatedShare } from '../estimate/state-share.ts';
import { stateToolShare } from '../estimate/state-tool-share.ts';
import { type BlockSessions, judgeTool } from './judge-tool.ts';

/** A tool in a week, or all those together that were used too little for a row of their own. */
export interface ToolReview {
  /** Several where they are together, most sessions first. */
  readonly toolIds: readonly string[];
  readonly sessions: number;
  readonly prompts: number;
  /** Undefined where nothing may have been work. */
  readonly stated: StatedShare | undefined;
  /** Undefined where several are together. */
  readonly use: UseVerdict | undefined;
}

interface OfTool {
  readonly toolId: string;
  readonly sessions: BlockSessions;
  readonly use: UseVerdict;
}

/** From how many sessions, that may have been work, a tool has a row of its own. */
const sessionsForRow = 5;

/**
 * The tools of a week, most sessions first. Tools with fewer than five sessions in it, and nothing to say of them by
 * the closed blocks either, are together in one row, the last.
 *
 * @param blocks the closed blocks of four weeks that tools are judged by, the oldest first
 */
export function reviewTools(week: BlockSessions, blocks: readonly BlockSessions[]): ToolReview[] {
  const tools = [...Map.groupBy(week, ({ toolId }) => toolId)]
    .map(([toolId, sessions]) => ({
      toolId,
      sessions,
      use: judgeTool(toolId, blocks),
    }))
    .sort(
      (one, other) => other.sessions.length - one.sessions.length || (one.toolId < other.toolId ? -1 : 1),
    );
  const own = tools.filter(standsAlone);
  const few = tools.filter((tool) => !standsAlone(tool));
  if (few.length < 2) return tools.map((tool) => rowOf([tool], tool.use));
  return [...own.map((tool) => rowOf([tool], tool.use)), rowOf(few, undefined)];
}

function standsAlone({ sessions, use }: OfTool): boolean {
  const isJudged = !(use.reason === 'no-closed-block' || use.reason === 'too-few-sessions');
  return isJudged || countPossibleWork(tallyAsking(sessions)) >= sessionsForRow;
}

function rowOf(tools: readonly OfTool[], use: UseVerdict | undefined): ToolReview {
  const sessions = tools.flatMap((tool) => tool.sessions);
  return {
    toolIds: tools.map(({ toolId }) => toolId),
    sessions: sessions.length,
    prompts: promptsOf(sessions),
    stated: stateToolShare(sessions),
    use,
  };
}
