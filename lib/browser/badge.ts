import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The badge has room for two digits; nobody needs to know more from it. */
export const mostOnBadge = 99;

/**
 * Shows on the toolbar button how many sessions wait for a verdict, and says the same in its title.
 *
 * @param waiting counted up to one more than {@link mostOnBadge}
 */
export async function showWaiting(waiting: number): Promise<void> {
  const text = waiting > mostOnBadge ? `${mostOnBadge}+` : String(waiting);
  const title = waiting === 0 ? i18n.t('badge.none') : i18n.t('badge.waiting', waiting, [text]);
  await Promise.all([
    browser.action.setBadgeText({ text: waiting === 0 ? '' : text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: '#3b4252' }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
