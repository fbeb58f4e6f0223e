import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pluralKinds } from '@/lib/browser/plural-form.ts';
import { findUses, type Uses } from './find-uses.ts';
import { placesIn, textsOf } from './texts-of.ts';

const root = new URL('../..', import.meta.url);
const languages = globSync('components/locales/*.yml', { cwd: root })
  .map((path) => path.replace(/^.*[\\/]|\.yml$/g, ''))
  .sort();
const others = languages.filter((language) => language !== 'en');
const english = await textsOf('en');

/** In a language that tells apart as many kinds of numbers as English does, and one more form for none. */
const hasNone = (forms: readonly string[]): boolean => forms.length === 3;

it('there is German beside English', () => {
  expect(languages).toEqual(expect.arrayContaining(['de', 'en']));
});

describe.each(others)('The texts in %s', async (language) => {
  const texts = await textsOf(language);
  const both = [...english].flatMap(([key, forms]) => {
    const translated = texts.get(key);
    return translated === undefined ? [] : [{ key, forms, translated }];
  });

  it('are those that there are in English', () => {
    const [own, expected] = [[...texts.keys()], [...english.keys()]];

    expect(expected.filter((key) => !texts.has(key))).toEqual([]);
    expect(own.filter((key) => !english.has(key))).toEqual([]);
  });

  it('have the same places to be filled in', () => {
    const differing = both.filter(
      ({ forms, translated }) => placesIn(forms).join() !== placesIn(translated).join(),
    );

    expect(differing.map(({ key }) => key)).toEqual([]);
  });

  it('have a form for each kind of number that the language tells apart', () => {
    const kinds = pluralKinds(texts.get('language')?.[0] ?? language).length;
    const wrong = both.filter(
      ({ forms, translated }) =>
        forms.length > 1 && translated.length !== (hasNone(forms) ? kinds + 1 : kinds),
    );

    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('are translated', () => {
    // Names, and what is the same in both.
    const same = both.filter(
      ({ forms, translated }) => forms.join() === translated.join() && /\p{Ll}{4}/u.test(forms.join()),
    );

    expect(same.length / both.length).toBeLessThan(0.05);
  });
});

it.each(languages)('a text in %s that is written on lines of its own ends as it begins', async (language) => {
  const texts = await textsOf(language);

  expect([...texts].filter(([, forms]) => forms.some((form) => form !== form.trim()))).toEqual([]);
});

describe('The sources', () => {
  const uses = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })
    .concat('wxt.config.ts')
    .map((path): Uses & { path: string } => ({
      path,
      ...findUses(path, readFileSync(new URL(path, root), 'utf8')),
    }));
  const words = new Set(uses.flatMap((one) => one.words));
  const patterns = uses.flatMap((one) => one.patterns).filter(([head = '']) => /^(__MSG_|\w+\.)/.test(head));

  /** Whether a template could make a key, with what is said elsewhere in between. */
  const makes = (key: string, [head = '', tail = '', ...more]: readonly string[]): boolean =>
    more.length === 0 &&
    key.startsWith(head) &&
    key.endsWith(tail) &&
    words.has(key.slice(head.length, key.length - tail.length));

  it('use every text', () => {
    const unused = [...english.keys()].filter((key) => {
      const inManifest = `__MSG_${key.replaceAll('.', '_')}__`;
      const names = [key, inManifest];
      return !names.some((name) => words.has(name) || patterns.some((pattern) => makes(name, pattern)));
    });

    expect(unused).toEqual([]);
  });

  it('have no text of their own in what they draw', () => {
    expect(uses.flatMap(({ path, bare }) => bare.map((text) => `${path}: ${text}`))).toEqual([]);
  });
});
