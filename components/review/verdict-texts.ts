import { i18n } from '#i18n';
import { isByCoin } from '@/lib/core/trial/estimate-trial.ts';
import type { ToolVerdict } from '@/lib/core/trial/judge-help.ts';
import type { WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import { usualBlocks } from '@/lib/core/trial/usual-blocks.ts';
import { reworkText, seeOfAssociation, seeOfTrial } from '../helps/see-texts.ts';

/** What a verdict on a tool in a workflow is called. */
export const nameOfVerdict = ({ verdict }: ToolVerdict): string => i18n.t(`verdicts.${verdict}`);

/** Why a tool is kept or dropped in a workflow, or what it would take to decide: a sentence or two. */
export function reasonOfVerdict(judged: ToolVerdict, summary: WorkflowSummary): string {
  return judged.verdict === 'undecided' ? lackText(judged, summary) : i18n.t(reasonKeys[judged.reason]);
}

const reasonKeys = {
  faster: 'verdicts.because_faster',
  slower: 'verdicts.because_slower',
  'mostly-genuine': 'verdicts.because_mostly_genuine',
  'seldom-genuine': 'verdicts.because_seldom_genuine',
} as const;

type Undecided = Extract<ToolVerdict, { verdict: 'undecided' }>;

function lackText(judged: Undecided, { trial, verdict }: WorkflowSummary): string {
  if (trial === undefined) return i18n.t('verdicts.no_trial', [String(usualBlocks), String(2 * usualBlocks)]);
  if (!isByCoin(trial.check)) return i18n.t('verdicts.not_by_coin');
  const planned = trial.trial.blocks;
  if (judged.reason === 'trial-running')
    return i18n.t('verdicts.running', [String(Math.max(0, planned - trial.blocks.length)), String(planned)]);
  if (judged.reason === 'no-difference') return i18n.t('verdicts.no_difference');
  if (judged.reason === 'mixed') return i18n.t('verdicts.mixed');
  if (trial.verdict !== verdict) return i18n.t('verdicts.not_among_all');
  return cannotTellText(judged.moreBlocks ?? 0, trial.couldSee.blocksForThird);
}

function cannotTellText(more: number, blocks: number): string {
  return more > 0
    ? i18n.t('verdicts.more_blocks', [String(blocks), String(more)])
    : i18n.t('verdicts.enough_blocks');
}

/** What the time half stands on: its kind, how much of it there is, and the smallest effect that it could show. */
export function evidenceTexts({ trial, association }: WorkflowSummary, locale: string): string[] {
  if (trial !== undefined)
    return [
      i18n.t('verdicts.by_coin', [String(trial.blocks.length), String(trial.trial.blocks)]),
      ...seeOfTrial(trial, locale),
      ...(trial.blocks.length > 0 ? [reworkText(trial.rework)] : []),
    ];

  const { withAi, without, alone, allWithAi } = association;
  const tasks = withAi + without + alone;
  if (tasks === 0) return [i18n.t('verdicts.no_task')];
  return [
    i18n.t('verdicts.observed', [String(allWithAi), String(tasks - allWithAi)]),
    ...seeOfAssociation(association, locale),
    reworkText(association.rework),
  ];
}
