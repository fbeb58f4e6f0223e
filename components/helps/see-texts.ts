import { i18n } from '#i18n';
import type { Rework } from '@/lib/core/trial/compare-rework.ts';
import type { Association } from '@/lib/core/trial/estimate-association.ts';
import type { TrialEstimate } from '@/lib/core/trial/estimate-trial.ts';
import type { Contradiction, WorkflowSummary } from '@/lib/core/trial/summarise-workflows.ts';
import { betweenText, percentText, pText, ratioText } from './ratio-texts.ts';

/** What a trial could and could not see, each in a sentence. */
export function seeOfTrial({ trial, couldSee }: TrialEstimate, locale: string): string[] {
  return [
    i18n.t('helps.see_trial', [String(trial.blocks), ratioText(couldSee.ratio, locale)]),
    i18n.t('helps.see_third', [String(couldSee.blocksForThird)]),
    ...(couldSee.isAssumed ? [i18n.t('helps.see_assumed')] : []),
  ];
}

/** The same of tasks that nobody divided by a coin. */
export function seeOfAssociation({ couldSee, isSpreadAssumed }: Association, locale: string): string[] {
  if (couldSee === undefined) return [];
  return [
    i18n.t('helps.see_observed', [ratioText(couldSee, locale)]),
    ...(isSpreadAssumed ? [i18n.t('helps.see_assumed')] : []),
  ];
}

/** How unlike the tasks must have been for an association to be none of AI's; undefined before there is one. */
export function tippingText({ ratio, tipping }: Association): string | undefined {
  if (ratio === undefined || tipping === undefined) return undefined;
  const parts: [string, string] = [percentText(tipping.vanishes), percentText(tipping.touches)];
  return i18n.t(ratio <= 1 ? 'helps.vanishes' : 'helps.vanishes_longer', parts);
}

/** How often work had to be done again. */
export function reworkText({ withAi, without, change }: Rework): string {
  if (change === 'unknown') return i18n.t('helps.rework_unknown');
  const figures = [withAi.reworked, withAi.told, without.reworked, without.told].map(String);
  return i18n.t('helps.rework', figures as [string, string, string, string]);
}

/** What has to be known of how a trial was carried out, each in a sentence. */
export function conductOf(estimate: TrialEstimate, locale: string): string[] {
  const { crossing, open, spoiled, orderP, state } = estimate;
  const crossed = crossing.refused + crossing.used;
  return [
    ...(crossed > 0 ? [i18n.t('helps.crossed', [String(crossed), String(crossing.tasks)])] : []),
    ...(crossing.ifKept ? [i18n.t('helps.if_kept', [betweenText(crossing.ifKept, locale)])] : []),
    ...(crossing.unknown > 0 ? [i18n.t('helps.unknown_ai', crossing.unknown)] : []),
    ...(open > 0 ? [i18n.t(state === 'running' ? 'helps.left_open' : 'helps.left_out', open)] : []),
    ...(spoiled > 0 ? [i18n.t('helps.spoiled', spoiled)] : []),
    ...(orderP !== undefined && orderP < 0.05 ? [i18n.t('helps.order', [pText(orderP, locale)])] : []),
  ];
}

/** What speaks against what the trial says, each in a sentence. */
export function contradictionTexts(
  { contradictions, association }: WorkflowSummary,
  locale: string,
): string[] {
  const textOf: Readonly<Record<Contradiction, () => string>> = {
    rework: () => i18n.t('helps.against_rework'),
    observed: () =>
      i18n.t('helps.against_observed', [
        ratioText(association.ratio ?? 1, locale),
        betweenText(association.interval, locale),
      ]),
    earlier: () => i18n.t('helps.against_earlier'),
  };
  return contradictions.map((one) => textOf[one]());
}

/** What the bets say while a trial runs. */
export function evidenceText({ evidence, sufficedAt }: TrialEstimate, locale: string): string {
  if (sufficedAt !== undefined) return i18n.t('helps.evidence_enough', sufficedAt);
  return i18n.t('helps.evidence', [evidence.toLocaleString(locale, { maximumFractionDigits: 1 })]);
}

/** The method behind the figure, each part in a sentence. */
export function methodTexts({ trial, adjustedP }: WorkflowSummary, locale: string): string[] {
  if (trial === undefined) return [i18n.t('helps.how_observed')];
  return [
    i18n.t('helps.how_trial'),
    ...(trial.state === 'running' ? [i18n.t('helps.how_running')] : []),
    ...(trial.state === 'ended-early' ? [i18n.t('helps.how_early')] : []),
    ...(trial.p === undefined ? [] : [i18n.t('helps.how_complete', [pText(trial.p, locale)])]),
    ...(adjustedP === undefined ? [] : [i18n.t('helps.how_adjusted', [pText(adjustedP, locale)])]),
    i18n.t('helps.how_before'),
  ];
}
