import { i18n } from '#i18n';
import type { Task } from '@/lib/core/task/task.ts';
import { minutesOf } from '@/lib/core/trial/minutes-of.ts';
import type { View } from '../review/view.ts';
import { formatDate } from '../shared/format.ts';

/** Hands-on time, in minutes up to two hours: "22 min", "2.5 h". */
export function timeText(minutes: number, locale: string): string {
  if (minutes < 120) return i18n.t('helps.minutes', [toDigits(minutes, minutes < 10 ? 1 : 0, locale)]);
  return i18n.t('helps.hours', [toDigits(minutes / 60, 1, locale)]);
}

const toDigits = (figure: number, digits: number, locale: string): string =>
  figure.toLocaleString(locale, { maximumFractionDigits: digits });

/** A task's guessed size. */
export const sizeText = ({ size }: Task): string => i18n.t(`helps.size_${size ?? 'unknown'}`);

/** What became of a task. */
export function outcomeText({ outcome }: Task): string {
  if (outcome === 'thrown-away') return i18n.t('helps.outcome_thrown_away');
  return outcome === 'open' || outcome === 'untold'
    ? i18n.t('helps.outcome_unknown')
    : i18n.t(`helps.outcome_${outcome}`);
}

/** With AI or without. */
export const armText = (isWithAi: boolean): string => i18n.t(isWithAi ? 'helps.with_ai' : 'helps.without');

/** A task as a sentence. */
export function taskText(
  task: Task,
  isWithAi: boolean,
  { locale, today }: Pick<View, 'locale' | 'today'>,
): string {
  const said = i18n.t('helps.dot', [
    armText(isWithAi),
    formatDate(task.day, today, locale),
    timeText(minutesOf(task), locale),
    sizeText(task),
    outcomeText(task),
  ]);
  return [
    said,
    ...(task.block === undefined ? [] : [i18n.t('helps.dot_block', [String(task.block)])]),
    ...(isCrossed(task) ? [i18n.t('helps.dot_crossed')] : []),
  ].join(', ');
}

/** Whether a task was done otherwise than the coin said. */
export const isCrossed = ({ assigned, withAi }: Task): boolean =>
  assigned !== undefined && withAi !== undefined && withAi !== assigned;
