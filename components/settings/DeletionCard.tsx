import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { formatDate } from '../shared/format.ts';
import type { Deletable, Deletion } from './use-deletion.ts';

interface Props extends Deletion {
  readonly locale: string;
}

const retentions = [undefined, 365, 730, 1826] as const;

/** Deletes a tool, a range of days or everything, and says how long sessions are kept. */
export function DeletionCard(props: Props) {
  const { tools, asked, done, askEverything, confirm, cancel, locale } = props;
  return (
    <section class="card deletion" aria-labelledby="deletion-title">
      <h3 id="deletion-title">{i18n.t('deletion.title')}</h3>
      <p>{i18n.t('deletion.lead')}</p>
      <Retention {...props} />
      {tools.length > 0 && <ToolDeletion {...props} />}
      <DaysDeletion {...props} />
      <button type="button" class="danger" onClick={askEverything}>
        {i18n.t('deletion.everything')}
      </button>
      <p role="status">{done !== undefined && i18n.t('deletion.done', done)}</p>
      {asked !== undefined && (
        <ConfirmDialog
          title={i18n.t(`deletion.ask_${asked.what}`)}
          confirm={i18n.t('deletion.confirm')}
          onConfirm={confirm}
          onCancel={cancel}
        >
          <p>{effectOf(asked, locale)}</p>
          {'tasks' in asked && asked.tasks > 0 && (
            <p>{i18n.t('deletion.tasks', asked.tasks, [asked.tasks.toLocaleString(locale)])}</p>
          )}
        </ConfirmDialog>
      )}
    </section>
  );
}

function effectOf(asked: Deletable, locale: string): string {
  const sessions = i18n.t('deletion.sessions', asked.sessions, [asked.sessions.toLocaleString(locale)]);
  switch (asked.what) {
    case 'tool':
      return i18n.t('deletion.effect_tool', [sessions, asked.tool.name]);
    case 'days': {
      const { first, last } = asked.days;
      return i18n.t('deletion.effect_days', [
        sessions,
        formatDate(first, '', locale),
        formatDate(last, '', locale),
      ]);
    }
    case 'older':
      return i18n.t('deletion.effect_older', [sessions]);
    case 'everything':
      return i18n.t('deletion.effect_everything', [sessions]);
  }
}

function Retention({ retentionDays, askOlder }: Props) {
  return (
    <label class="field">
      {i18n.t('deletion.retention')}
      <select
        value={String(retentionDays)}
        onChange={({ currentTarget }) => {
          const chosen = retentions[currentTarget.selectedIndex];
          // Shown as chosen once it is so.
          currentTarget.value = String(retentionDays);
          askOlder(chosen);
        }}
      >
        {retentions.map((days) => (
          <option key={days} value={String(days)}>
            {i18n.t(`deletion.keep_${days ?? 'ever'}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ToolDeletion({ tools, askTool }: Props) {
  const [toolId, setToolId] = useState('');
  const tool = tools.find(({ id }) => id === toolId);
  return (
    <div class="field-row">
      <label class="field">
        {i18n.t('deletion.tool')}
        <select value={toolId} onChange={({ currentTarget }) => setToolId(currentTarget.value)}>
          <option value="">{i18n.t('deletion.tool_none')}</option>
          {tools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="delete-tool"
        disabled={tool === undefined}
        onClick={() => tool !== undefined && askTool(tool)}
      >
        {i18n.t('deletion.delete_tool')}
      </button>
    </div>
  );
}

function DaysDeletion({ askDays }: Props) {
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const isRange = first !== '' && last !== '' && first <= last;
  return (
    <div class="field-row">
      <label class="field">
        {i18n.t('deletion.first_day')}
        <input type="date" value={first} onInput={({ currentTarget }) => setFirst(currentTarget.value)} />
      </label>
      <label class="field">
        {i18n.t('deletion.last_day')}
        <input type="date" value={last} onInput={({ currentTarget }) => setLast(currentTarget.value)} />
      </label>
      <button type="button" class="delete-days" disabled={!isRange} onClick={() => askDays(first, last)}>
        {i18n.t('deletion.delete_days')}
      </button>
    </div>
  );
}
