import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** One for all: a newer reminder takes the place of the one before. */
const id = 'reminder';

const leave = { permissions: ['notifications' as const] };

/** Whether the browser lets us remind. */
export function mayRemind(): Promise<boolean> {
  return browser.permissions.contains(leave);
}

/** Asks the user, through the browser, for leave to remind. Has to be the first thing in a click's handler. */
export function requestLeaveToRemind(): Promise<boolean> {
  return browser.permissions.request(leave);
}

/** Shows that so many sessions wait, and nothing else: others may look on. */
export async function showReminder(waiting: number): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/96.png'),
    title: i18n.t('extension_name'),
    message: i18n.t('reminders.message', waiting),
  });
}

/** Calls back when the user clicks a reminder, which is put away. */
export function onReminderClicked(listen: () => void): void {
  const clicked = (clickedId: string): void => {
    void browser.notifications.clear(clickedId).catch(() => undefined);
    listen();
  };
  // Without the leave there is nothing to listen to; the same listener twice is one.
  const attach = (): void => browser.notifications?.onClicked.addListener(clicked);
  attach();
  browser.permissions.onAdded.addListener(attach);
}
