import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mostOnBadge, showWaiting } from '@/lib/browser/badge.ts';
import { aBrowser } from './a-browser.ts';

beforeEach(() => {
  aBrowser();
});

it.each([
  [0, '', 'badge_none'],
  [1, '1', 'badge_waiting 1'],
  [99, '99', 'badge_waiting 99'],
  [mostOnBadge + 1, '99+', 'badge_waiting 99+'],
])('says that %i wait by the text %j, and the same in the title', async (waiting, text, title) => {
  await showWaiting(waiting);

  expect(await fakeBrowser.action.getBadgeText({})).toBe(text);
  expect(await fakeBrowser.action.getTitle({})).toBe(title);
});

it('shows no number where none is wanted, and says it in the title', async () => {
  await showWaiting(3, false);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  expect(await fakeBrowser.action.getTitle({})).toBe('badge_waiting 3');
});

it('goes out when nothing waits any more', async () => {
  await showWaiting(3);
  await showWaiting(0);

  expect(await fakeBrowser.action.getBadgeText({})).toBe('');
});
