import { judgeUse } from '../estimate/judge-use.ts';
import { judgeHelp, type ToolVerdict } from '../trial/judge-help.ts';
import type { KnownWork } from '../trial/summarise-until.ts';
import type { WorkflowSummary } from '../trial/summarise-workflows.ts';
import { type ToolInWorkflow, toolsInWorkflow } from '../trial/tools-in-workflow.ts';
import { judgeTool } from './judge-tool.ts';
import { judgedBlocks } from './judged-blocks.ts';
import type { ReviewInput } from './review-week.ts';

/** Whether a tool earns its place in a workflow. */
export interface JudgedTool extends ToolInWorkflow {
  readonly judged: ToolVerdict;
}

/** What can be said of a workflow, and of the tools that it was done with. */
export interface JudgedWorkflow {
  readonly summary: WorkflowSummary;
  /** Those with most sessions first; none where no session tells which. */
  readonly tools: readonly JudgedTool[];
  /** What the workflow alone says, whatever it was done with. */
  readonly judged: ToolVerdict;
}

/** The workflows of which there is something to say, and by which blocks their tools are judged. */
export interface JudgedWorkflows {
  readonly workflows: readonly JudgedWorkflow[];
  /** The last day of the later block. */
  readonly judgedTo: string;
}

/** Judges each workflow with each of its tools, by what was known of workflows when the week was over. */
export function judgeWorkflows(
  { summaries, tasks }: KnownWork,
  review: Omit<ReviewInput, 'now'>,
): JudgedWorkflows {
  const { blocks, judgedTo } = judgedBlocks(review);
  const workflows = summaries
    .map((summary) => ({
      summary,
      tools: toolsInWorkflow(summary.workflow.id, tasks, review.sessions).map((tool) => ({
        ...tool,
        judged: judgeHelp(judgeTool(tool.toolId, blocks), summary),
      })),
      judged: judgeHelp(judgeUse([]), summary),
    }))
    .filter(isWorthTelling);
  return { workflows, judgedTo };
}

/** Of what was put away, only what came of it is told. */
function isWorthTelling({ summary, tools }: JudgedWorkflow): boolean {
  const { workflow, trial, association } = summary;
  if (workflow.archivedAt !== undefined) return trial?.ratio !== undefined || association.ratio !== undefined;
  const { withAi, without, alone } = association;
  return trial !== undefined || withAi + without + alone + tools.length > 0;
}
