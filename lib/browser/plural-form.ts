/** The kinds of numbers that languages tell apart, in the order of Unicode's CLDR. */
const kinds = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Counts among which every kind turns up that matters: a language that has one for millions does without. */
const counts = Array.from({ length: 201 }, (_, count) => count);

const kindsOf = new Map<string, readonly string[]>();

/** The kinds of numbers that a language tells apart. */
export function pluralKinds(language: string): readonly string[] {
  const known = kindsOf.get(language);
  if (known !== undefined) return known;

  const rules = new Intl.PluralRules(language);
  const used = new Set(counts.map((count) => rules.select(count)));
  const found = kinds.filter((kind) => used.has(kind));
  kindsOf.set(language, found);
  return found;
}

/**
 * Picks the form of a text that goes with a count. A text has one form for all counts, or one for each kind of number
 * that its language tells apart, and may have one for none before these.
 *
 * @param text its forms, with ` | ` between them
 */
export function pluralForm(text: string, count: number, language: string): string {
  const forms = text.split(' | ');
  if (forms.length === 1) return text;

  const kinds = pluralKinds(language);
  if (count === 0 && forms.length > kinds.length) return forms[0] ?? '';
  const kind = kinds.indexOf(new Intl.PluralRules(language).select(count));
  return forms.at(kind - kinds.length) ?? '';
}
