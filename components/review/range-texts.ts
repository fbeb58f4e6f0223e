import { i18n } from '#i18n';
import { asPercent } from '@/lib/core/estimate/as-percent.ts';
import type { ShareRange } from '@/lib/core/estimate/bound-genuine-share.ts';
import type { CountRange } from '@/lib/core/estimate/bound-genuine-use.ts';

/** A range of counts in words: "12", or "12 to 19". */
export function countText({ low, high }: CountRange): string {
  return low === high ? String(low) : i18n.t('review.range', [String(low), String(high)]);
}

/** A range of shares in words: "40 %", or "36 % to 61 %". */
export function shareText(share: ShareRange | undefined): string {
  if (share === undefined) return i18n.t('review.no_share');

  const { low, high } = asPercent(share);
  // What is known is no range, even where it is no whole number.
  return low === high || share.low === share.high
    ? i18n.t('review.share_point', [String(Math.round(100 * share.low))])
    : i18n.t('review.share_range', [String(low), String(high)]);
}
