import { i18n } from '#i18n';
import type { Verdict } from '@/lib/core/session/session.ts';
import type { WeekReview } from '@/lib/core/week/review-week.ts';
import type { Splitting } from '../shared/SplitByChat.tsx';
import { NarrowList } from './NarrowList.tsx';
import type { View } from './view.ts';

interface Props {
  readonly review: Pick<WeekReview, 'share' | 'open'>;
  readonly view: View;
  readonly onTag: (sessionId: string, verdict: Verdict) => void;
  readonly splitting: Splitting;
}

/** What would narrow the range most, right there to be answered. */
export function OpenSessions({ review: { share, open }, view, onTag, splitting }: Props) {
  return (
    <section class="card open">
      <h2>
        {i18n.t('review.open_title')}{' '}
        {open.length > 0 && <span class="quiet">{i18n.t('popup.waiting_count', open.length)}</span>}
      </h2>
      {open.length === 0 ? (
        <p class="quiet">{i18n.t('review.all_answered')}</p>
      ) : (
        <>
          {share !== undefined && <p>{leadText(share.stated.range, open[0]?.gain ?? 0)}</p>}
          {open.some(({ isLate }) => isLate) && <p class="quiet">{i18n.t('review.late_lead')}</p>}
          <NarrowList {...{ open, view, onTag, splitting }} />
        </>
      )}
    </section>
  );
}

/** How wide the range is, in points, and what the first answer takes off it. */
function leadText({ low, high }: { readonly low: number; readonly high: number }, gain: number): string {
  const width = String(Math.round(100 * (high - low)));
  const points = 100 * gain;
  if (points < 0.1) return i18n.t('review.open_lead_wide', [width]);
  return i18n.t('review.open_lead', [width, points < 1 ? points.toFixed(1) : String(Math.round(points))]);
}
