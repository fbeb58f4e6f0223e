import { i18n } from '#i18n';
import type { WeekReview } from '@/lib/core/week/review-week.ts';
import { headlineText, personalText, shareInWords, widthText } from './headline-text.ts';

interface Props {
  readonly review: Pick<WeekReview, 'summary' | 'share' | 'zones' | 'clocksChanged'>;
  readonly isRunning: boolean;
}

/** The week in one sentence, and below it what one should know to read it. */
export function Headline({ review, isRunning }: Props) {
  const notes = [
    shareInWords(review),
    personalText(review),
    widthText(review),
    isRunning ? i18n.t('review.running_note') : undefined,
    review.zones.length > 1 ? i18n.t('review.zones_note') : undefined,
    review.clocksChanged ? i18n.t('review.clocks_note') : undefined,
  ].filter((note) => note !== undefined);
  return (
    <div class="headline-block">
      <p class="headline">{headlineText(review)}</p>
      {notes.length > 0 && <p class="headline-notes">{notes.join(' ')}</p>}
    </div>
  );
}
