import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const english = fileURLToPath(new URL('../../components/locales/en.yml', import.meta.url));

/** Has the fake browser give the English texts, as a browser does. */
export async function speakEnglish(): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(english));
  fakeBrowser.i18n.getMessage = (key, substitutions = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, nth) =>
      String([substitutions].flat()[nth - 1] ?? ''),
    );
}
