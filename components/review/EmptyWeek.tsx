import { i18n } from '#i18n';
import { weekOf } from '@/lib/core/week/week.ts';

interface Props {
  /** The nearest days with sessions before and after this week. */
  readonly earlier: string | undefined;
  readonly later: string | undefined;
  readonly onPick: (day: string) => void;
  readonly onChooseTools: () => void;
}

/** What a week without sessions says: where the next ones are, or how the first one comes about. */
export function EmptyWeek({ earlier, later, onPick, onChooseTools }: Props) {
  if (earlier === undefined && later === undefined) {
    return (
      <section class="card empty">
        <h2>{i18n.t('review.empty_title')}</h2>
        <p>{i18n.t('review.empty_lead')}</p>
        <button type="button" class="primary" onClick={onChooseTools}>
          {i18n.t('popup.choose_tools')}
        </button>
      </section>
    );
  }
  return (
    <section class="card empty">
      <h2>{i18n.t('review.headline_none')}</h2>
      <NearestWeek text="review.empty_week_before" day={earlier} onPick={onPick} />
      <NearestWeek text="review.empty_week_after" day={later} onPick={onPick} />
    </section>
  );
}

interface NearestProps {
  readonly text: 'review.empty_week_before' | 'review.empty_week_after';
  readonly day: string | undefined;
  readonly onPick: (day: string) => void;
}

function NearestWeek({ text, day, onPick }: NearestProps) {
  if (day === undefined) return null;

  const { id } = weekOf(day);
  return (
    <p>
      {i18n.t(text, [id])}{' '}
      <button type="button" class="link" onClick={() => onPick(day)}>
        {i18n.t('review.show_week', [id])}
      </button>
    </p>
  );
}
