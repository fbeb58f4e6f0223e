import { i18n } from '#i18n';
import { addWeeks, type Week, weekOf } from '@/lib/core/week/week.ts';
import { formatDate } from '../shared/format.ts';

interface Props {
  readonly week: Week;
  readonly today: string;
  readonly locale: string;
  /** Whether anything was noted after this week. */
  readonly hasLater: boolean;
  /** Given any day of the picked week. */
  readonly onPick: (day: string) => void;
}

/** Which week is shown, and the ways to another. */
export function WeekNav({ week, today, locale, hasLater, onPick }: Props) {
  const isThisWeek = weekOf(today).id === week.id;
  return (
    <nav class="week-nav" aria-label={i18n.t('review.pick')}>
      <button type="button" onClick={() => onPick(addWeeks(week, -1).monday)}>
        <span aria-hidden="true">← </span>
        {i18n.t('review.previous')}
      </button>
      <div class="week-name">
        <h2>
          {i18n.t('review.week_label', [
            week.id.slice(6),
            formatDate(week.monday, today, locale),
            formatDate(week.sunday, today, locale),
          ])}
        </h2>
        <label>
          <span class="unseen">{i18n.t('review.pick')}</span>
          <input
            type="date"
            max={today}
            value={week.monday}
            onChange={({ currentTarget: { value } }) => value !== '' && onPick(value)}
          />
        </label>
        {isThisWeek ? (
          <span class="quiet">{i18n.t('review.in_progress')}</span>
        ) : (
          <button type="button" class="link" onClick={() => onPick(today)}>
            {i18n.t('review.this_week')}
          </button>
        )}
      </div>
      <button
        type="button"
        disabled={isThisWeek && !hasLater}
        onClick={() => onPick(addWeeks(week, 1).monday)}
      >
        {i18n.t('review.next')}
        <span aria-hidden="true"> →</span>
      </button>
    </nav>
  );
}
