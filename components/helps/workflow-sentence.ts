import { i18n } from '#i18n';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';
import { isByCoin } from '@/lib/core/trial/estimate-trial.ts';
import type { WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import { betweenText, ratioText } from './ratio-texts.ts';

const verdictKeys = {
  faster: 'helps.says_faster',
  slower: 'helps.says_slower',
  'no-difference': 'helps.says_no_difference',
  'cannot-tell': 'helps.says_cannot_tell',
  mixed: 'helps.says_mixed',
} as const;

/** What is known of a workflow, in one sentence or two. */
export function workflowSentence(summary: WorkflowSummary, locale: string): string {
  const { trial } = summary;
  return trial === undefined ? untriedSentence(summary, locale) : trialSentence(trial, summary, locale);
}

/** What a trial says, with its verdict once it has one. */
export function trialSentence(trial: TrialEstimate, summary: WorkflowSummary, locale: string): string {
  const { workflow } = summary;
  const { blocks, ratio, interval } = trial;
  const planned = String(trial.trial.blocks);
  if (ratio === undefined)
    return trial.state === 'running'
      ? i18n.t('helps.running_none', [workflow.name, planned])
      : i18n.t('helps.early_none', [workflow.name]);

  const done = blocks.length;
  const between = betweenText(interval, locale);
  const figure = ratioText(ratio, locale);
  const said = verdictText(trial, summary);
  if (trial.state === 'complete')
    return i18n.t('helps.complete', [workflow.name, figure, String(done), between, said]);
  if (trial.state === 'ended-early')
    return i18n.t('helps.early', [workflow.name, figure, String(done), planned, between, said]);
  return trial.sufficedAt === undefined
    ? i18n.t('helps.running', done, [
        String(done),
        workflow.name,
        figure,
        between,
        String(trial.trial.blocks - done),
      ])
    : i18n.t('helps.sufficed', done, [String(done), workflow.name, figure, between, said]);
}

function verdictText(trial: TrialEstimate, summary: WorkflowSummary): string {
  if (!isByCoin(trial.check)) return i18n.t('helps.says_not_by_coin');
  if (trial !== summary.trial) return i18n.t(verdictKeys[trial.verdict]);
  const isFelled = summary.verdict !== trial.verdict;
  if (!isFelled && trial.verdict === 'mixed' && (trial.ratio ?? 0) > 1)
    return i18n.t('helps.says_mixed_longer');
  return i18n.t(isFelled ? 'helps.says_holm' : verdictKeys[trial.verdict]);
}

function untriedSentence({ workflow, association }: WorkflowSummary, locale: string): string {
  const { ratio, interval, withAi, without, alone } = association;
  if (ratio !== undefined)
    return i18n.t('helps.associated', [
      workflow.name,
      ratioText(ratio, locale),
      betweenText(interval, locale),
    ]);

  const tasks = withAi + without + alone;
  if (tasks === 0) return i18n.t('helps.tasks_none', [workflow.name]);
  const { allWithAi } = association;
  return i18n.t('helps.tasks_few', tasks, [
    String(tasks),
    workflow.name,
    String(allWithAi),
    String(tasks - allWithAi),
  ]);
}
