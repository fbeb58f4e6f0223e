import { browser } from 'wxt/browser';

/** The texts of one language by their keys, in the form that browsers read. */
export type Texts = Readonly<Record<string, { readonly message: string }>>;

/**
 * Reads the texts of a language out of the extension's own package: the one place that fetches anything, and the
 * browser lets it reach nothing else.
 *
 * @param language the name of its folder, such as `de` or `pt_BR`
 * @returns undefined where the package has no such language
 */
export async function packagedTexts(language: string): Promise<Texts | undefined> {
  if (!/^\w+$/.test(language)) return undefined;

  const file = new URL(`_locales/${language}/messages.json`, browser.runtime.getURL('/'));
  const found = await fetch(file).catch(() => undefined);
  return found?.ok ? found.json() : undefined;
}
