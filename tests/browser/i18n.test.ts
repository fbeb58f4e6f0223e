import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { speak } from '@/lib/browser/i18n.ts';
import { pluralForm } from '@/lib/browser/plural-form.ts';
import { aBrowser } from './a-browser.ts';

const german = {
  language: { message: 'de' },
  tools_none: { message: 'Kein Tool wird beobachtet.' },
  tools_only_chat: { message: '$1, nur der KI-Chat' },
  tools_watch_chosen: { message: 'Wähle mindestens ein Tool | 1 Tool beobachten | $1 Tools beobachten' },
  backup_last: { message: 'Keine seit $1 ($2) | Eine seit $1 ($2) | $3 seit $1 ($2)' },
};

/** Has the package hold these languages. */
function packed(languages: Readonly<Record<string, object>>): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (file) => {
    const [, language = ''] = /_locales\/(\w+)\/messages\.json$/.exec(String(file)) ?? [];
    const texts = languages[language];
    return texts === undefined ? Response.error() : Response.json(texts);
  });
}

beforeEach(async () => {
  aBrowser();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://abc${path}`;
  await speak(undefined);
});

describe('The texts', () => {
  it("come in the browser's language", () => {
    expect(i18n.t('tools.none')).toBe('tools_none');
  });

  it('come in the language that was chosen, with their places filled in', async () => {
    packed({ de: german });
    await speak('de');

    expect(i18n.t('tools.none')).toBe('Kein Tool wird beobachtet.');
    expect(i18n.t('tools.only_chat', ['x.com'])).toBe('x.com, nur der KI-Chat');
    expect([0, 1, 2].map((count) => i18n.t('tools.watch_chosen', count))).toEqual([
      'Wähle mindestens ein Tool',
      '1 Tool beobachten',
      '2 Tools beobachten',
    ]);
    expect(i18n.t('backup.last', 7, ['heute', 'eben', '7'])).toBe('7 seit heute (eben)');
  });

  it("come in the browser's language again where the choice is taken back", async () => {
    packed({ de: german });
    await speak('de');
    await speak(undefined);

    expect(i18n.t('tools.none')).toBe('tools_none');
  });

  it.each(['tlh', '../de', ''])(
    "come in the browser's language where the package has no %j",
    async (name) => {
      packed({ de: german });
      await speak(name);

      expect(i18n.t('tools.none')).toBe('tools_none');
    },
  );
});

describe('The form of a text', () => {
  it.each([
    ['en', 'one | many', 1, 'one'],
    ['en', 'one | many', 0, 'many'],
    ['en', 'none | one | many', 0, 'none'],
    ['en', 'none | one | many', 1, 'one'],
    ['en', 'none | one | many', 21, 'many'],
    ['de', 'always the same', 5, 'always the same'],
    ['fr', 'singulier | pluriel', 0, 'singulier'],
    ['fr', 'rien | singulier | pluriel', 0, 'rien'],
    ['fr', 'rien | singulier | pluriel', 2, 'pluriel'],
    ['ja', 'なし | あり', 0, 'なし'],
    ['ja', 'なし | あり', 1, 'あり'],
    ['ru', 'один | два | пять', 21, 'один'],
    ['ru', 'один | два | пять', 3, 'два'],
    ['ru', 'один | два | пять', 11, 'пять'],
    ['ru', 'ничего | один | два | пять', 0, 'ничего'],
    ['ro', 'unu | două | multe', 0, 'două'],
    ['ar', '0 | 1 | 2 | few | many | other', 2, '2'],
    ['ar', '0 | 1 | 2 | few | many | other', 11, 'many'],
  ])('in %s of %j for %i is %j', (language, text, count, form) => {
    expect(pluralForm(text, count, language)).toBe(form);
  });
});
