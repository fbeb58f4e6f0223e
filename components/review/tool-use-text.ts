import { i18n } from '#i18n';
import { asPercent } from '@/lib/core/estimate/as-percent.ts';
import type { UseVerdict } from '@/lib/core/estimate/judge-use.ts';

/** Why a tool is one to keep, to watch, or to drop: a sentence. The block it goes by ends on the date. */
export function reasonOfUse(use: UseVerdict, date: string): string {
  if (use.verdict === 'keep')
    return i18n.t('review.use_mostly_genuine', [String(asPercent({ low: use.low, high: 1 }).low), date]);
  if (use.verdict === 'drop-candidate') {
    const [before, last] = use.highs.map((high) => String(asPercent({ low: 0, high }).high));
    return i18n.t('review.use_seldom_genuine_twice', [last ?? '', before ?? '', date]);
  }
  return i18n.t(watchReasons[use.reason], [date]);
}

const watchReasons = {
  'no-closed-block': 'review.use_no_closed_block',
  'too-few-sessions': 'review.use_too_few_sessions',
  'seldom-genuine-once': 'review.use_seldom_genuine_once',
  'too-wide': 'review.use_too_wide',
  'in-between': 'review.use_in_between',
} as const;

/** What a verdict on a tool's use is called. */
export function nameOfUse({ verdict }: UseVerdict): string {
  return i18n.t(
    `review.use_${verdict === 'drop-candidate' ? 'drop' : verdict}` as 'review.use_keep' | 'review.use_watch',
  );
}
