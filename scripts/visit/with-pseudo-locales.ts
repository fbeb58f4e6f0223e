import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Languages that nobody speaks, to see what others would do to the pages. */
export const pseudoLocales = {
  /** Letters with accents, and everything four tenths longer, as in German or Finnish. */
  long: 'en_XA',
  /** English, from right to left. */
  mirrored: 'ar_XB',
} as const;

type Messages = Record<string, { readonly message: string }>;

/**
 * Copies a build and gives the copy the languages that nobody speaks. No build that is shipped has them.
 *
 * @returns the folder of the copy
 */
export async function withPseudoLocales(folder: string): Promise<string> {
  const copy = `${folder}-pseudo`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const english: Messages = JSON.parse(
    await readFile(join(folder, '_locales', 'en', 'messages.json'), 'utf8'),
  );
  await add(copy, pseudoLocales.long, english, lengthen);
  await add(copy, pseudoLocales.mirrored, { ...english, direction: { message: 'rtl' } }, mirror);
  return copy;
}

/** Names of languages and directions, and lists of addresses, are read by programs. */
const isForPeople = (key: string): boolean => key !== 'language' && key !== 'direction';

async function add(
  folder: string,
  locale: string,
  messages: Messages,
  change: (text: string) => string,
): Promise<void> {
  const changed = Object.entries(messages).map(([key, { message }]) => {
    const forms = message.split(' | ').map(change).join(' | ');
    return [key, { message: isForPeople(key) ? forms : message }];
  });
  const place = join(folder, '_locales', locale);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'messages.json'), JSON.stringify(Object.fromEntries(changed)));
}

const plain = 'aceginorsuyACEGINORSUY';
const accented = 'åçéĝîñöŕšûýÅÇÉĜÎÑÖŔŠÛÝ';
const fillers = ['ōñé', 'ţŵó', 'ţĥŕéé', 'ƒôûŕ', 'ƒîṽé'];

/** The same with accents, doubled vowels, and words at the end until it is four tenths longer. */
function lengthen(text: string): string {
  const parts = text.split(/(\$\d)/);
  const stretched = parts.map((part) => (/^\$\d$/.test(part) ? part : stretch(part))).join('');
  let longer = stretched;
  for (let next = 0; longer.length < text.length * 1.4; next += 1)
    longer += ` ${fillers[next % fillers.length]}`;
  return longer;
}

/** Words grow too: a page has to bear `Geenuuiinee` as it has to bear compounds. */
function stretch(text: string): string {
  return text.replace(/[aeiou]/g, '$&$&').replace(/\p{L}/gu, (letter) => {
    const place = plain.indexOf(letter);
    return accented[place] ?? letter;
  });
}

/** Marks a text as one that runs from right to left, whatever its letters are. */
const mirror = (text: string): string => `\u202b${text}\u202c`;
