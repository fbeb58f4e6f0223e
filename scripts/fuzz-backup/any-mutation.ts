import fc from 'fast-check';

/** A change to a file, as a function of its text. Places are parts of the whole, from 0 to 1. */
export type Mutation = (text: string) => string;

/** What breaks readers, storage, screens or spreadsheets elsewhere. */
const nasty: readonly string[] = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '[[[[[[[[[[[[',
  ']',
  '}',
  '"',
  '\\',
  ',',
  '\n',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '1e999',
  '-0',
  'NaN',
  'null',
  '9'.repeat(400),
  'x'.repeat(5_000),
  '=HYPERLINK("http://a.test")',
];

/** Values that a field must not have, as JSON; some may be right in some field. */
const nastyValues: readonly string[] = [
  'null',
  'true',
  '-1',
  '0',
  '0.5',
  '1',
  '1e308',
  '9007199254740993',
  '253402300800000',
  '8640000000000001',
  '""',
  '"__proto__"',
  '"untagged"',
  '"genuine"',
  '"2026-02-30"',
  '"Mars/Olympus"',
  '"UTC"',
  '"=1+1"',
  '"javascript:alert(1)"',
  `"${'x'.repeat(300)}"`,
  '[]',
  '[[[]]]',
  '{}',
  '{"__proto__":1}',
  '["a","a"]',
];

const place = fc.noBias(fc.nat({ max: 999_999 })).map((part) => part / 1_000_000);
const at = (text: string, part: number): number => Math.floor(part * text.length);
const lineAt = (lines: readonly string[], part: number): number => Math.floor(part * lines.length);

const ofCharacters: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...nasty)).map(
    ([part, junk]): Mutation =>
      (text) =>
        text.slice(0, at(text, part)) + junk + text.slice(at(text, part)),
  ),
  fc.tuple(place, fc.constantFrom(...'0123456789abcxyz"{}[],:\\ ')).map(
    ([part, one]): Mutation =>
      (text) =>
        text.slice(0, at(text, part)) + one + text.slice(at(text, part) + 1),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(
    ([part, length]): Mutation =>
      (text) =>
        text.slice(0, at(text, part)) + text.slice(at(text, part) + length),
  ),
  place.map(
    (part): Mutation =>
      (text) =>
        text.slice(0, at(text, part)),
  ),
);

const ofLines: fc.Arbitrary<Mutation> = fc
  .tuple(place, place, fc.constantFrom('drop', 'repeat', 'swap'))
  .map(([one, other, how]) => (text) => {
    const lines = text.split('\n');
    const [from, to] = [lineAt(lines, one), lineAt(lines, other)];
    const [first = '', second = ''] = [lines[from], lines[to]];
    if (how === 'drop') lines.splice(from, 1);
    else if (how === 'repeat') lines.splice(to, 0, first);
    else [lines[from], lines[to]] = [second, first];
    return lines.join('\n');
  });

const ofFields: fc.Arbitrary<Mutation> = fc
  .tuple(place, place, fc.constantFrom(...nastyValues))
  .map(([row, field, value]) => (text) => {
    const lines = text.split('\n');
    const line = lines[lineAt(lines, row)] ?? '';
    const fields = [...line.matchAll(/"\w+":("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,}]+)/g)];
    const found = fields[lineAt(line === '' ? [] : fields.map(([whole]) => whole), field)];
    if (found === undefined) return text;
    const [whole, old = ''] = found;
    const changed = whole.slice(0, whole.length - old.length) + value;
    lines[lineAt(lines, row)] = line.slice(0, found.index) + changed + line.slice(found.index + whole.length);
    return lines.join('\n');
  });

/** A file: what is changed in it, and whether its counts and checksum are then made to match. */
export const anyMutation: fc.Arbitrary<{
  readonly mutations: readonly Mutation[];
  readonly isSealed: boolean;
}> = fc.record({
  mutations: fc.array(fc.oneof(ofFields, ofFields, ofCharacters, ofLines), { minLength: 1, maxLength: 3 }),
  isSealed: fc.boolean(),
});
