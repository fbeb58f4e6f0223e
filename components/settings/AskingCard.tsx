import { i18n } from '#i18n';
import { chances } from '@/lib/core/asking/coin.ts';
import type { AskingSummary } from '@/lib/core/asking/summarise-asking.ts';
import { SavedNote } from './SavedNote.tsx';
import type { Asking } from './use-asking.ts';

/** How often to be asked, whether the badge counts, and what came of it in the current week. */
export function AskingCard(asking: Asking) {
  const { chance: chosen, isBadgeShown, week, saved } = asking;
  return (
    <section class="card asking" aria-labelledby="asking-title">
      <h2 id="asking-title">{i18n.t('asking.title')}</h2>
      <p>{i18n.t('asking.lead')}</p>
      <fieldset class="choices">
        <legend>{i18n.t('asking.share')}</legend>
        {chances.map((chance) => (
          <label key={chance} class="choice">
            <input
              type="radio"
              name="chance"
              checked={chance === chosen}
              onChange={() => asking.chooseChance(chance)}
            />
            <span>{i18n.t(`asking.${nameOf(chance)}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{i18n.t('asking.limits')}</p>
      <SavedNote isShown={saved === 'chance'} />
      <label class="choice">
        <input
          type="checkbox"
          checked={isBadgeShown}
          onChange={({ currentTarget }) => asking.chooseBadge(currentTarget.checked)}
        />
        <span>{i18n.t('asking.badge')}</span>
      </label>
      <p class="quiet">{i18n.t('asking.badge_title')}</p>
      <SavedNote isShown={saved === 'badge'} />
      <h3>{i18n.t('review.this_week')}</h3>
      <p>{weekText(week)}</p>
    </section>
  );
}

const nameOf = (chance: (typeof chances)[number]) =>
  chance === 1 ? 'every' : chance === 0.5 ? 'half' : 'quarter';

function weekText({ sessions, drawn, asked, answered }: AskingSummary): string {
  if (sessions === 0) return i18n.t('asking.week_none');
  const { fresh, recalled } = answered;
  const sameDay = answered['same-day'];
  const all = fresh + sameDay + recalled;
  if (all === 0) return i18n.t('asking.week', sessions, [String(sessions), String(drawn), String(asked)]);
  return [
    i18n.t('asking.week', sessions, [String(sessions), String(drawn), String(asked)]),
    i18n.t('asking.week_answered', [String(all), String(fresh), String(sameDay), String(recalled)]),
  ].join(' ');
}
