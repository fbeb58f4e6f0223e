import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type BadgeFacts, mostOnBadge } from '../core/asking/badge-facts.ts';
import type { Verdict } from '../core/session/session.ts';
import type { Task } from '../core/task/task.ts';

const calm = '#3b4252';

/**
 * Shows on the toolbar button how many sessions wait for a verdict, or that nothing is recorded since all is paused, if
 * that is to be shown, and says it in its title.
 */
export async function showWaiting({ waiting, isShown, paused }: BadgeFacts): Promise<void> {
  const count = waiting > mostOnBadge ? `${mostOnBadge}+` : String(waiting);
  const words = waiting === 0 ? i18n.t('badge.none') : i18n.t('badge.waiting', waiting, [count]);
  const text = paused === 'all' ? i18n.t('badge.paused_short') : waiting === 0 ? '' : count;
  await show(isShown ? text : '', [words, ...pausedWords(paused)].join('\n'), calm);
}

function pausedWords(paused: BadgeFacts['paused']): string[] {
  if (paused === 'all') return [i18n.t('badge.paused_all')];
  return paused.length === 0 ? [] : [i18n.t('badge.paused', [paused.join(', ')])];
}

/** Shows on the toolbar button that a verdict was noted. */
export function showGiven(verdict: Verdict): Promise<void> {
  return show('\u2713', i18n.t('badge.given', [i18n.t(`verdict.${verdict}`)]), calm);
}

/** Shows on the toolbar button that the timer of a task runs, stands still, or that the task is done. */
export function showTimer(state: Task['state']): Promise<void> {
  const signs = { running: '\u25b6', paused: '\u2016', done: '\u2713' };
  return show(signs[state], i18n.t(`badge.task_${state}`), calm);
}

/** Shows on the toolbar button that a verdict was taken back. */
export function showTakenBack(): Promise<void> {
  return show('\u21b6', i18n.t('badge.taken_back'), calm);
}

/** Shows on the toolbar button that nothing can be recorded, and says why in its title. */
export function showTrouble(trouble: 'newer' | 'unable' | 'full' | 'blocked' | 'damaged'): Promise<void> {
  return show('!', i18n.t(`badge.${trouble}`), '#9d2235');
}

async function show(text: string, title: string, color: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
