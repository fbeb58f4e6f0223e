import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showOwnPage } from '@/lib/browser/own-pages.ts';
import { aBrowser } from './a-browser.ts';

const own = 'chrome-extension://test-extension-id';

beforeEach(() => {
  aBrowser();
});

it('opens a page of ours in a new tab, at the place that was asked for', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');

  await showOwnPage('review', '#files');

  expect(create.mock.calls).toEqual([[{ url: `${own}/review.html#files` }]]);
});

it('shows the tab that has the page already, wherever in it that stands', async () => {
  const { id } = await fakeBrowser.tabs.create({ url: `${own}/review.html#week` });
  await fakeBrowser.tabs.create({ url: `${own}/options.html`, active: true });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');

  await showOwnPage('review');

  expect(create).not.toHaveBeenCalled();
  expect((await fakeBrowser.tabs.query({ active: true })).map((tab) => tab.id)).toEqual([id]);
});

it('opens a new tab where the browser does not tell about the others', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValue(new Error('no leave'));
  const create = vi.spyOn(fakeBrowser.tabs, 'create');

  await showOwnPage('welcome');

  expect(create.mock.calls).toEqual([[{ url: `${own}/welcome.html` }]]);
});
