import { i18n } from '#i18n';

interface Props {
  /** How many sessions are written. */
  readonly sessions: number;
  /** What part of the whole that is, from 0 to 1. */
  readonly done: number;
  readonly onCancel: () => void;
}

/** How far the saving of a large file has come, and the way to end it. */
export function SavingProgress({ sessions, done, onCancel }: Props) {
  return (
    <p class="saving">
      <progress value={done} aria-label={i18n.t('files.saving_progress')} />{' '}
      <span>{i18n.t('files.saving_count', sessions)}</span>{' '}
      <button type="button" class="link" onClick={onCancel}>
        {i18n.t('files.cancel')}
      </button>
    </p>
  );
}
