import { i18n } from '#i18n';
import { asFraction } from '@/lib/core/estimate/as-fraction.ts';
import type { WeekReview } from '@/lib/core/week/review-week.ts';

type Said = Pick<WeekReview, 'summary' | 'share'>;

/** The week in one sentence: what fed real work, as a range, and how much is not known. */
export function headlineText({ summary, share }: Said): string {
  if (share === undefined) return i18n.t('review.headline_none_work', summary.sessions);

  const { count, estimate } = share;
  const { untagged } = summary.tally;
  if (untagged === estimate.sessions) return i18n.t('review.headline_nothing', untagged);

  const said = rangeText(count, estimate.sessions);
  return untagged === 0
    ? i18n.t('review.headline_all', [said])
    : i18n.t('review.headline_open', untagged, [String(untagged), said]);
}

function rangeText({ low, high }: { readonly low: number; readonly high: number }, of: number): string {
  if (low === high) return i18n.t('review.headline_known', of, [String(of), String(low)]);
  return i18n.t('review.headline_range', [String(of), String(low), String(high)]);
}

/** The same as a person would say it: "between a third and two thirds". Undefined where it would say nothing more. */
export function shareInWords({ share }: Pick<Said, 'share'>): string | undefined {
  if (share === undefined || share.count.low === share.count.high) return undefined;

  const said = asFraction(share.stated.range);
  if (said === undefined) return undefined;
  const { low, high } = said;
  if (low === 'none' && high === 'all') return undefined;
  return i18n.t('review.words_range', [i18n.t(`fraction.${low}`), i18n.t(`fraction.${high}`)]);
}

/** How many sessions are no work and so not counted in the sentence, though a dashboard counts them. */
export function personalText({ summary, share }: Said): string | undefined {
  const { personal } = summary.tally;
  return personal === 0 || share === undefined ? undefined : i18n.t('review.personal_note', personal);
}

/** Why the range is as wide as it is, and what would make it narrower; undefined where all is answered. */
export function widthText({ summary, share }: Said): string | undefined {
  if (share === undefined || summary.tally.untagged === 0) return undefined;

  const { stated, estimate } = share;
  if (stated.basis === 'asked')
    return stated.refused === 0
      ? i18n.t('review.width_asked', [String(estimate.asked)])
      : i18n.t('review.width_refused', stated.refused, [String(stated.refused), String(estimate.asked)]);
  return estimate.asked === 0
    ? i18n.t('review.width_unasked')
    : i18n.t('review.width_few', estimate.asked, [String(estimate.asked)]);
}
