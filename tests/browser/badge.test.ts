import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showWaiting } from '@/lib/browser/badge.ts';
import { mostOnBadge } from '@/lib/core/asking/badge-facts.ts';
import { aBrowser } from './a-browser.ts';

beforeEach(() => {
  aBrowser();
});

const show = (waiting: number, isShown = true, paused: readonly string[] | 'all' = []): Promise<void> =>
  showWaiting({ waiting, isShown, paused });

it.each([
  [0, '', 'badge_none'],
  [1, '1', 'badge_waiting 1'],
  [99, '99', 'badge_waiting 99'],
  [mostOnBadge + 1, '99+', 'badge_waiting 99+'],
])('says that %i wait by the text %j, and the same in the title', async (waiting, text, title) => {
  await show(waiting);

  expect(await fakeBrowser.action.getBadgeText({})).toBe(text);
  expect(await fakeBrowser.action.getTitle({})).toBe(title);
});

it('shows no number where none is wanted, and says it in the title', async () => {
  await show(3, false);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  expect(await fakeBrowser.action.getTitle({})).toBe('badge_waiting 3');
});

it('goes out when nothing waits any more', async () => {
  await show(3);
  await show(0);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
});

it('says in words that all is paused, on the button and in its title', async () => {
  await show(3, true, 'all');

  expect(await fakeBrowser.action.getBadgeText({})).toBe('badge_paused_short');
  expect(await fakeBrowser.action.getTitle({})).toBe('badge_waiting 3\nbadge_paused_all');
});

it('counts on while some sites are paused, and names them in its title', async () => {
  await show(3, true, ['ChatGPT', 'Claude']);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('3');
  expect(await fakeBrowser.action.getTitle({})).toBe('badge_waiting 3\nbadge_paused ChatGPT, Claude');
});
