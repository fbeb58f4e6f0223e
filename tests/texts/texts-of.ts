import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

/** The forms of every text of a language, by the text's key: one, or one for each kind of number. */
export async function textsOf(language: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = fileURLToPath(new URL(`../../components/locales/${language}.yml`, import.meta.url));
  const messages = await parseMessagesFile(file);
  return new Map(
    messages
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((one) => [
        one.key.join('.'),
        one.type === 'plural' ? Object.values(one.plurals) : [String(one.message)],
      ]),
  );
}

/** The places of a text that are filled in, such as `$1`, each once. */
export function placesIn(forms: readonly string[]): string[] {
  return [...new Set(forms.join(' ').match(/\$\d/g))].sort();
}
