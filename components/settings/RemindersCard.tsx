import { i18n } from '#i18n';
import { isQuietAt, type ReminderKind } from '@/lib/core/asking/reminders.ts';
import { SavedNote } from './SavedNote.tsx';
import { TimeField } from './TimeField.tsx';
import type { ReminderChoices } from './use-reminders.ts';

interface Props extends ReminderChoices {
  readonly locale: string;
}

/** When to be reminded, and when not. */
export function RemindersCard(props: Props) {
  return (
    <section class="card reminders" aria-labelledby="reminders-title">
      <h2 id="reminders-title">{i18n.t('reminders.title')}</h2>
      <p>{i18n.t('reminders.lead')}</p>
      <Weekly {...props} />
      <Daily {...props} />
      <Quiet {...props} />
      <p class="quiet">{i18n.t('reminders.seldom')}</p>
      <SavedNote isShown={props.isSaved} />
    </section>
  );
}

function Weekly(props: Props) {
  const { reminders, choose, locale } = props;
  const { weekly } = reminders;
  return (
    <div class="reminder">
      <Switch kind="weekly" {...props} />
      <div class="field-row">
        <label class="field">
          {i18n.t('reminders.weekday')}
          <select
            value={String(weekly.weekday)}
            onChange={({ currentTarget }) =>
              choose({ ...reminders, weekly: { ...weekly, weekday: currentTarget.selectedIndex + 1 } })
            }
          >
            {weekdays(locale).map((name, nth) => (
              <option key={name} value={String(nth + 1)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <TimeField
          name={i18n.t('reminders.time')}
          minute={weekly.minute}
          onMinute={(minute) => choose({ ...reminders, weekly: { ...weekly, minute } })}
        />
      </div>
    </div>
  );
}

function Daily(props: Props) {
  const { reminders, choose } = props;
  const { daily } = reminders;
  return (
    <div class="reminder">
      <Switch kind="daily" {...props} />
      <TimeField
        name={i18n.t('reminders.time')}
        minute={daily.minute}
        onMinute={(minute) => choose({ ...reminders, daily: { ...daily, minute } })}
      />
    </div>
  );
}

/** On only where the browser allows it, and with the reason where it does not. */
function Switch({ kind, reminders, isAllowed, refused, turn }: Props & { readonly kind: ReminderKind }) {
  const { isOn, minute } = reminders[kind];
  const isRefused = refused === kind || (isOn && !isAllowed);
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn && isAllowed}
          onChange={({ currentTarget }) => turn(kind, currentTarget.checked)}
        />
        <span>{i18n.t(`reminders.${kind}`)}</span>
      </label>
      <p role="status" class="fault">
        {isRefused && i18n.t('reminders.refused')}
      </p>
      {isOn && isQuietAt(minute, reminders) && <p class="quiet">{i18n.t('reminders.in_quiet')}</p>}
    </>
  );
}

function Quiet({ reminders, choose }: Props) {
  const { quiet } = reminders;
  return (
    <div class="reminder">
      <label class="choice">
        <input
          type="checkbox"
          checked={quiet.isOn}
          onChange={({ currentTarget: { checked: isOn } }) =>
            choose({ ...reminders, quiet: { ...quiet, isOn } })
          }
        />
        <span>{i18n.t('reminders.quiet')}</span>
      </label>
      <p class="quiet">{i18n.t('reminders.quiet_what')}</p>
      <div class="field-row">
        <TimeField
          name={i18n.t('reminders.from')}
          minute={quiet.from}
          onMinute={(from) => choose({ ...reminders, quiet: { ...quiet, from } })}
        />
        <TimeField
          name={i18n.t('reminders.to')}
          minute={quiet.to}
          onMinute={(to) => choose({ ...reminders, quiet: { ...quiet, to } })}
        />
      </div>
    </div>
  );
}

/** The names of the days from Monday on, the first of which began 2024. */
function weekdays(locale: string): string[] {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, nth) => name.format(Date.UTC(2024, 0, 1 + nth)));
}
