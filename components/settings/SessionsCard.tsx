import { i18n } from '#i18n';
import { SavedNote } from './SavedNote.tsx';
import type { IdleGap } from './use-idle-gap.ts';

const minuteMs = 60_000;
const gaps = [15, 30, 60] as const;

/** After how long a pause what follows is another session. */
export function SessionsCard({ idleAfterMs, isSaved, choose }: IdleGap) {
  return (
    <section class="card sessions" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{i18n.t('gap.title')}</h2>
      <p>{i18n.t('gap.lead')}</p>
      <fieldset class="choices">
        <legend>{i18n.t('gap.legend')}</legend>
        {gaps.map((minutes) => (
          <label key={minutes} class="choice">
            <input
              type="radio"
              name="gap"
              checked={idleAfterMs === minutes * minuteMs}
              onChange={() => choose(minutes * minuteMs)}
            />
            <span>{i18n.t(`gap.minutes_${minutes}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{i18n.t('gap.which')}</p>
      <SavedNote isShown={isSaved} />
    </section>
  );
}
