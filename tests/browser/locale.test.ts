import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatLocale } from '@/lib/browser/locale.ts';
import { aBrowser } from './a-browser.ts';

beforeEach(() => {
  aBrowser();
});

it.each([
  ['en-GB', 'en', 'en-GB'],
  ['en', 'en', 'en'],
  ['de-CH', 'en', 'en'],
  ['de-CH', 'de', 'de-CH'],
])('of a browser in %s with texts in %s is %s', (browserLanguage, textLanguage, locale) => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(browserLanguage);

  expect(formatLocale(textLanguage)).toBe(locale);
});
