import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Verdict } from '../core/session/session.ts';

const calm = '#3b4252';

/** The badge has room for two digits; nobody needs to know more from it. */
export const mostOnBadge = 99;

/**
 * Shows on the toolbar button how many sessions wait for a verdict, if it is to be shown, and says it in its title.
 *
 * @param waiting counted up to one more than {@link mostOnBadge}
 */
export async function showWaiting(waiting: number, isShown = true): Promise<void> {
  const text = waiting > mostOnBadge ? `${mostOnBadge}+` : String(waiting);
  const title = waiting === 0 ? i18n.t('badge.none') : i18n.t('badge.waiting', waiting, [text]);
  await show(waiting === 0 || !isShown ? '' : text, title, calm);
}

/** Shows on the toolbar button that a verdict was noted. */
export function showGiven(verdict: Verdict): Promise<void> {
  return show('\u2713', i18n.t('badge.given', [i18n.t(`verdict.${verdict}`)]), calm);
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
