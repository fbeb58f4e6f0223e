import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshBadge } from '@/entrypoints/background/refresh-badge.ts';
import { speak } from '@/lib/browser/i18n.ts';
import { chooseLanguage } from '@/lib/ledger/language.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

afterEach(() => speak(undefined));

it('the badge speaks the language that the user chose, after every start of the background', async () => {
  aBrowser();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://abc${path}`;
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(
    Response.json({ badge_none: { message: 'Nichts wartet' }, language: { message: 'de' } }),
  );
  const ledger = openLedger();
  await chooseLanguage(ledger, 'de');

  await refreshBadge(ledger, Date.now());
  const german = await fakeBrowser.action.getTitle({});
  await chooseLanguage(ledger, undefined);
  await refreshBadge(ledger, Date.now());

  expect(german).toBe('Nichts wartet');
  expect(await fakeBrowser.action.getTitle({})).toBe('badge_none');
});
