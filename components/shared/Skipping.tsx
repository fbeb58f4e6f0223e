import { i18n } from '#i18n';
import type { Waiting } from './use-waiting.ts';

interface Props {
  readonly waiting: Waiting;
  /** How many sessions there are to choose from. */
  readonly count: number;
  readonly mayTick: boolean;
}

/** The ways around answering the open session: to leave it for later, or to answer several at once. */
export function Skipping({ waiting, count, mayTick }: Props) {
  if (count < 2) return null;
  if (waiting.ticked !== undefined)
    return (
      <p class="row-actions">
        {/* The same button by its key: the focus stays on it. */}
        <button key="ways" type="button" class="link" onClick={waiting.untick}>
          {i18n.t('popup.one_by_one')}
        </button>
      </p>
    );
  return (
    <p class="row-actions">
      {mayTick && (
        <button key="ways" type="button" class="link" onClick={waiting.beginTicking}>
          {i18n.t('popup.several_begin')}
        </button>
      )}
      <button type="button" class="link" onClick={waiting.skip}>
        {i18n.t('popup.skip')}{' '}
        <span class="key" aria-hidden="true">
          S
        </span>
      </button>
    </p>
  );
}
