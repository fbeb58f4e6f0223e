import { i18n } from '#i18n';
import type { Picture } from './use-picture.ts';

interface Props {
  readonly picture: Picture;
  readonly heading: string;
  readonly footing: readonly string[];
}

/** The ways to take the week along: on paper, as a PDF, as a picture. */
export function TakeAway({ picture, heading, footing }: Props) {
  return (
    <div class="take-away">
      <div class="field-row">
        <button type="button" onClick={() => print()}>
          {i18n.t('review.print')}
        </button>
        <button type="button" class="save-picture" onClick={() => picture.save(heading, footing)}>
          {i18n.t('review.save_picture')}
        </button>
      </div>
      <p class="quiet">{i18n.t(picture.hasFailed ? 'review.picture_failed' : 'review.take_away_note')}</p>
    </div>
  );
}
