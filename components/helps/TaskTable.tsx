import { i18n } from '#i18n';
import { minutesOf } from '@/lib/core/trial/minutes-of.ts';
import type { View } from '../review/view.ts';
import { formatDate } from '../shared/format.ts';
import type { Dot } from './TaskDots.tsx';
import { armText, isCrossed, outcomeText, sizeText } from './task-texts.ts';

interface Props {
  readonly dots: readonly Dot[];
  readonly view: Pick<View, 'today' | 'locale'>;
}

/** The tasks of a drawing, for those who do not see it. */
export function TaskTable({ dots, view: { today, locale } }: Props) {
  return (
    <div class="unseen">
      <table>
        <caption>{i18n.t('helps.dots_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('helps.column_task')}</th>
            <th scope="col">{i18n.t('helps.column_how')}</th>
            <th scope="col">{i18n.t('helps.column_minutes')}</th>
            <th scope="col">{i18n.t('helps.column_size')}</th>
            <th scope="col">{i18n.t('helps.column_block')}</th>
            <th scope="col">{i18n.t('helps.column_outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {dots.map(({ task, isWithAi }) => (
            <tr key={task.id}>
              <th scope="row">{formatDate(task.day, today, locale)}</th>
              <td>
                {armText(isWithAi)} {isCrossed(task) && i18n.t('helps.dot_crossed')}
              </td>
              <td>{minutesOf(task).toLocaleString(locale, { maximumFractionDigits: 1 })}</td>
              <td>{sizeText(task)}</td>
              <td>{task.block ?? ''}</td>
              <td>{outcomeText(task)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
