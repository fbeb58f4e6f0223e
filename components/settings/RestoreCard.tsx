import { i18n } from '#i18n';
import type { BackupFault } from '@/lib/core/backup/read-backup.ts';
import { RestorePreview } from './RestorePreview.tsx';
import type { Restore } from './use-restore.ts';

interface Props extends Restore {
  readonly locale: string;
}

/** Takes a backup, shows what it would do, and restores it when told to. */
export function RestoreCard({ state, choose, confirm, cancel, locale }: Props) {
  const isBusy = state.is === 'checking' || state.is === 'restoring';
  return (
    <section class="card restore" aria-labelledby="restore-title">
      <h3 id="restore-title">{i18n.t('restore.title')}</h3>
      <p>{i18n.t('restore.lead')}</p>
      <label class="file-choice">
        {i18n.t('restore.choose')}
        <input
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (file !== undefined) choose(file);
          }}
        />
      </label>
      {'part' in state && (
        <label class="progress">
          {i18n.t(state.is === 'checking' ? 'restore.checking' : 'restore.restoring', [state.name])}
          <progress value={state.part} max={1} />
        </label>
      )}
      {state.is === 'checking' && (
        <button type="button" onClick={cancel}>
          {i18n.t('restore.cancel')}
        </button>
      )}
      {state.is === 'ready' && (
        <RestorePreview report={state.report} name={state.name} locale={locale}>
          <div class="field-row">
            <button type="button" class="primary" onClick={confirm}>
              {i18n.t('restore.confirm')}
            </button>
            <button type="button" onClick={cancel}>
              {i18n.t('restore.cancel')}
            </button>
          </div>
        </RestorePreview>
      )}
      <div role="alert">{state.is === 'refused' && <Refusal name={state.name} fault={state.fault} />}</div>
      <p role="status">
        {state.is === 'restored' &&
          i18n.t('restore.done', [
            state.name,
            state.report.tallies.session.added.toLocaleString(locale),
            state.report.tallies.session.changed.toLocaleString(locale),
          ])}
      </p>
    </section>
  );
}

/** What is wrong with a file, where, that nothing was changed, and what to do. */
function Refusal({ name, fault }: { readonly name: string; readonly fault: BackupFault }) {
  const { reason, line, detail } = fault;
  return (
    <div class="refusal">
      <p class="fault">
        {i18n.t('restore.refused', [name])} {i18n.t(`restore.fault_${reason}`)}{' '}
        {i18n.t('restore.at_line', [String(line)])}
        {detail !== undefined && ` ${i18n.t('restore.detail', [detail])}`}
      </p>
      <p>
        {i18n.t('restore.unchanged')} {i18n.t(adviceOf[reason])}
      </p>
    </div>
  );
}

const adviceOf = {
  unreadable: 'restore.advice_unreadable',
  changed_since: 'restore.advice_unreadable',
  no_backup: 'restore.advice_other',
  future_version: 'restore.advice_update',
  line_too_long: 'restore.advice_other',
  too_deep: 'restore.advice_other',
  no_json: 'restore.advice_damaged',
  unknown_row: 'restore.advice_damaged',
  misplaced_row: 'restore.advice_damaged',
  bad_row: 'restore.advice_damaged',
  cut_short: 'restore.advice_damaged',
  goes_on: 'restore.advice_damaged',
  miscounted: 'restore.advice_damaged',
  wrong_checksum: 'restore.advice_damaged',
} as const;
