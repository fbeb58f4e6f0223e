import { i18n } from '#i18n';
import type { Summary } from '@/lib/core/week/summarise-week.ts';

/** The week in one sentence, with what is not known. */
export function Headline({ summary }: { readonly summary: Summary }) {
  const { untagged } = summary.tally;
  return (
    <p class="headline">
      {sentence(summary)} {untagged > 0 && i18n.t('review.headline_open', untagged)}
    </p>
  );
}

function sentence({ sessions, tally, genuine, genuineShare }: Summary): string {
  if (genuineShare === undefined) return i18n.t('review.headline_none_work', [String(sessions)]);

  const { low, high } = genuine.sessions;
  const mayBeWork = String(sessions - tally.personal);
  return low === high
    ? i18n.t('review.headline_known', [String(low), mayBeWork])
    : i18n.t('review.headline_range', [mayBeWork, String(low), String(high)]);
}
