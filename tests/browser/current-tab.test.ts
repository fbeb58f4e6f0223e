import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentAddress } from '@/lib/browser/current-tab.ts';
import { aBrowser } from './a-browser.ts';

const own = 'chrome-extension://test-extension-id/popup.html';

beforeEach(() => {
  aBrowser();
});

it.each([
  [
    'that of the active tab',
    [{ url: 'https://a.test/' }, { url: 'https://b.test/', active: true }],
    'https://b.test/',
  ],
  [
    'where the popup itself is the active tab, that of the tab used before it',
    [
      { url: 'https://a.test/', lastAccessed: 1 },
      { url: 'https://b.test/', lastAccessed: 2 },
      { url: own, lastAccessed: 3 },
      { url: own, active: true, lastAccessed: 4 },
    ],
    'https://b.test/',
  ],
  ['undefined where the browser does not tell', [{ active: true }], undefined],
  ['undefined where there is no other tab', [{ url: own, active: true }], undefined],
  ['undefined where no tab is active', [{ url: 'https://a.test/' }], undefined],
])('the address is %s', async (_, tabs, address) => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(
    tabs.map((tab) => ({ active: false, ...tab })) as never,
  );

  expect(await currentAddress()).toBe(address);
});
