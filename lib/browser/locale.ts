import { browser } from 'wxt/browser';

/**
 * The locale for dates and numbers: the browser's own where it speaks the language of the texts, otherwise that
 * of the texts, so that no page mixes two.
 *
 * @param textLanguage the language that the texts are in, such as `en`
 */
export function formatLocale(textLanguage: string): string {
  const own = browser.i18n.getUILanguage();
  return own.split('-')[0] === textLanguage ? own : textLanguage;
}
