import { i18n } from '#i18n';
import { asPercent } from '@/lib/core/estimate/as-percent.ts';
import type { UseVerdict } from '@/lib/core/estimate/judge-use.ts';
import { isByCoin } from '@/lib/core/trial/estimate-trial.ts';
import type { ToolVerdict } from '@/lib/core/trial/judge-help.ts';
import type { WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import { usualBlocks } from '@/lib/core/trial/usual-blocks.ts';
import type { JudgedTool } from '@/lib/core/week/judge-workflows.ts';
import { reworkText, seeOfAssociation, seeOfTrial } from '../helps/see-texts.ts';
import { nameOfUse, reasonOfUse } from './tool-use-text.ts';

/** What a verdict on a tool in a workflow is called. */
export const nameOfVerdict = ({ verdict }: ToolVerdict): string => i18n.t(`verdicts.${verdict}`);

/**
 * Why a tool is kept or dropped in a workflow, or what it would take to decide: a sentence or two.
 *
 * @param date on which the block ends that its use is judged by
 */
export function reasonOfVerdict(judged: ToolVerdict, summary: WorkflowSummary, date: string): string {
  if (judged.verdict === 'undecided') return lackText(judged, summary);
  if (judged.reason === 'faster') return i18n.t('verdicts.because_faster');
  return judged.reason === 'slower' ? i18n.t('verdicts.because_slower') : textOfUse(judged.use, date);
}

function textOfUse(use: UseVerdict, date: string): string {
  if (use.verdict === 'keep')
    return i18n.t('verdicts.because_mostly_genuine', [
      String(asPercent({ low: use.low, high: 1 }).low),
      date,
    ]);

  const highs = use.verdict === 'drop-candidate' ? use.highs : [];
  const [before = '', last = ''] = highs.map((high) => String(asPercent({ low: 0, high }).high));
  return i18n.t('verdicts.because_seldom_genuine', [last, before, date]);
}

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

/** What else is known of a tool in a workflow: what its use says where that did not decide, and how often it was used. */
export function toolEvidence({ judged, sessions }: JudgedTool, date: string): string {
  const fed = i18n.t('verdicts.fed_by', sessions);
  if (judged.verdict === 'undecided') return `${reasonOfUse(judged.use, date)} ${fed}`;
  return judged.reason === 'faster' || judged.reason === 'slower'
    ? `${i18n.t('verdicts.by_use', [nameOfUse(judged.use)])} ${fed}`
    : fed;
}

/** What the time half stands on: its kind, how much of it there is, and the smallest effect that it could show. */
export function evidenceTexts({ trial, association }: WorkflowSummary, locale: string): string[] {
  if (trial !== undefined) {
    // How many blocks would show more is said where nothing is decided.
    const [smallest = '', , ...assumed] = seeOfTrial(trial, locale);
    return [
      i18n.t('verdicts.by_coin', [String(trial.blocks.length), String(trial.trial.blocks)]),
      smallest,
      ...assumed,
      ...(trial.blocks.length > 0 ? [reworkText(trial.rework)] : []),
    ];
  }
  const { withAi, without, alone, allWithAi } = association;
  const tasks = withAi + without + alone;
  if (tasks === 0) return [i18n.t('verdicts.no_task')];
  return [
    i18n.t('verdicts.observed', [String(allWithAi), String(tasks - allWithAi)]),
    ...seeOfAssociation(association, locale),
    reworkText(association.rework),
  ];
}
