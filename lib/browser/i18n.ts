import { browser } from 'wxt/browser';
import type { i18n as Typed } from '../../.wxt/i18n/index.ts';
import { packagedTexts, type Texts } from './packaged-texts.ts';
import { pluralForm } from './plural-form.ts';

/** The language that is spoken in place of the browser's choice. Only a copy of what the ledger knows. */
let chosen: { readonly language: string; readonly texts: Texts } | undefined;

/** The texts, typed by those in English, in the browser's language or the one that was chosen. */
export const i18n = { t: textOf } as typeof Typed;

/**
 * Has all texts come in a language from now on.
 *
 * @param language the name of its folder; undefined for the one that the browser chooses, which is also spoken where
 *   the package has no such language
 */
export async function speak(language: string | undefined): Promise<void> {
  if (language === chosen?.language) return;

  const texts = language === undefined ? undefined : await packagedTexts(language);
  chosen = language === undefined || texts === undefined ? undefined : { language, texts };
}

type Argument = number | readonly (string | number)[];

function textOf(key: string, ...args: readonly Argument[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const given = args.find((arg) => typeof arg === 'object') ?? (count === undefined ? [] : [count]);
  const text = messageOf(key.replaceAll('.', '_'), given.map(String));
  return count === undefined ? text : pluralForm(text, count, messageOf('language', []));
}

function messageOf(name: string, given: string[]): string {
  if (chosen === undefined) {
    // The browser's types know its own few names alone.
    const texts: { getMessage(name: string, given: string[]): string } = browser.i18n;
    return texts.getMessage(name, given);
  }
  return (chosen.texts[name]?.message ?? '').replace(/\$(\d)/g, (_, nth) => given[Number(nth) - 1] ?? '');
}
