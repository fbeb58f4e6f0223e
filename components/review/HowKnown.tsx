import { i18n } from '#i18n';
import type { ShareReport, WeekReview } from '@/lib/core/week/review-week.ts';
import { countText, shareText } from './range-texts.ts';

interface Props {
  readonly review: Pick<WeekReview, 'summary' | 'share' | 'recalled'>;
}

/** The exact numbers, the method and what it takes for granted, in words. */
export function HowKnown({ review: { summary, share, recalled } }: Props) {
  const { tally } = summary;
  return (
    <details class="how">
      <summary>{i18n.t('review.method')}</summary>
      {share !== undefined && <Figures share={share} />}
      <h3>{i18n.t('review.method_title')}</h3>
      <p>{i18n.t(share?.stated.basis === 'asked' ? 'review.method_asked' : 'review.method_bounds')}</p>
      <p>{i18n.t('review.method_measures')}</p>
      <h3>{i18n.t('review.assumed_title')}</h3>
      <ul>
        <li>{i18n.t('review.assumed_honest')}</li>
        <li>{i18n.t('review.assumed_personal')}</li>
        {share?.stated.basis === 'asked' && <li>{i18n.t('review.assumed_coin')}</li>}
      </ul>
      <p class="quiet">
        {i18n.t('review.counts', [
          String(tally.genuine),
          String(tally.filler),
          String(tally.exploring),
          String(tally.personal),
          String(tally.untagged),
        ])}{' '}
        {recalled > 0 && i18n.t('review.counts_recalled', recalled)}
      </p>
    </details>
  );
}

function Figures({ share: { estimate, stated, count } }: { readonly share: ShareReport }) {
  const { sessions, asked, answered, bounds, rangeIfAlike } = estimate;
  return (
    <dl>
      <dt>{i18n.t('review.genuine_share')}</dt>
      <dd class="share">
        {shareText(stated.range)}{' '}
        <span class="quiet">{i18n.t('review.genuine_of', [countText(count), String(sessions)])}</span>
      </dd>
      {stated.basis === 'asked' && (
        <>
          <dt>{i18n.t('review.figure_bounds')}</dt>
          <dd>{shareText(bounds)}</dd>
          <dt>{i18n.t('review.figure_alike')}</dt>
          <dd>{shareText(rangeIfAlike)}</dd>
          {stated.point !== undefined && (
            <>
              <dt>{i18n.t('review.figure_point')}</dt>
              <dd>{i18n.t('review.share_point', [String(Math.round(100 * stated.point))])}</dd>
            </>
          )}
        </>
      )}
      <dt>{i18n.t('review.figure_asked')}</dt>
      <dd>{i18n.t('review.figure_answered', [String(asked), String(answered)])}</dd>
    </dl>
  );
}
