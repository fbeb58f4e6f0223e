import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { minutesOf } from '@/lib/core/trial/minutes-of.ts';
import type { View } from '../review/view.ts';
import { formatDate } from '../shared/format.ts';
import { armText, sizeText, timeText } from './task-texts.ts';
import type { Import } from './use-import.ts';

interface Props {
  readonly tasks: readonly Task[];
  /** How many of them are in the ledger already. */
  readonly here: number;
  /** What else has to be known, and what of the file cannot be taken, each in a sentence. */
  readonly notes: readonly string[];
  readonly bad: readonly string[];
  readonly view: Pick<View, 'today' | 'locale'>;
  readonly taking: Import;
}

const [shownTasks, shownBad] = [8, 20];

/** What a file comes to, before anything of it is taken. */
export function ImportPreview({ tasks, here, notes, bad, view, taking }: Props) {
  const left = tasks.length - here;
  return (
    <>
      <h3>{i18n.t('helps.preview_title')}</h3>
      <p class="preview-count">{countText(tasks, view)}</p>
      {here > 0 && <p>{i18n.t('helps.preview_here', here)}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <BadRows bad={bad} />
      {tasks.length > 0 && <TasksToCome tasks={tasks.slice(0, shownTasks)} view={view} />}
      <div class="field-row">
        <button type="button" class="primary take" disabled={left === 0} onClick={() => taking.take(tasks)}>
          {i18n.t('helps.take', left)}
        </button>
        <button type="button" onClick={taking.cancel}>
          {i18n.t('helps.cancel')}
        </button>
      </div>
    </>
  );
}

function countText(tasks: readonly Task[], { today, locale }: Props['view']): string {
  const days = tasks.map(({ day }) => day).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return i18n.t('helps.preview_none');
  const between = i18n.t('helps.preview_days', [
    formatDate(first, today, locale),
    formatDate(last, today, locale),
  ]);
  const count = (withAi: boolean | undefined): string =>
    String(tasks.filter((task) => task.withAi === withAi).length);
  const how = i18n.t('helps.preview_how', [count(true), count(false), count(undefined)]);
  return `${i18n.t('helps.preview', tasks.length, [String(tasks.length), between])} ${how}`;
}

function BadRows({ bad }: { readonly bad: readonly string[] }) {
  if (bad.length === 0) return null;
  return (
    <div class="bad-rows">
      <p class="fault">{i18n.t('helps.preview_bad', bad.length)}</p>
      <ul>
        {bad.slice(0, shownBad).map((row) => (
          <li key={row}>{row}</li>
        ))}
        {bad.length > shownBad && (
          <li>{i18n.t('helps.preview_bad_more', [String(bad.length - shownBad)])}</li>
        )}
      </ul>
    </div>
  );
}

function TasksToCome({ tasks, view: { today, locale } }: Pick<Props, 'tasks' | 'view'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{i18n.t('helps.column_task')}</th>
          <th scope="col" class="number">
            {i18n.t('helps.column_minutes')}
          </th>
          <th scope="col">{i18n.t('helps.column_size')}</th>
          <th scope="col">{i18n.t('helps.column_how')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row">{formatDate(task.day, today, locale)}</th>
            <td class="number">{timeText(minutesOf(task), locale)}</td>
            <td>{sizeText(task)}</td>
            <td>{task.withAi === undefined ? i18n.t('helps.outcome_unknown') : armText(task.withAi)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
