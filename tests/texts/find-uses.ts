import { parseSync } from 'oxc-parser';
import { isNode, type Node, walk } from '../architecture/walk.ts';

/** What a source says that could be the key of a text, or a part of one. */
export interface Uses {
  /** Whole strings, names and numbers. */
  readonly words: readonly string[];
  /** Strings with something in between, as the parts around it: `fault_${fault}` is `['fault_', '']`. */
  readonly patterns: readonly (readonly string[])[];
  /** Text that stands in the markup itself, where no translation reaches it. */
  readonly bare: readonly string[];
}

/** Finds what a source says that could name a text. */
export function findUses(path: string, source: string): Uses {
  const words: string[] = [];
  const patterns: string[][] = [];
  const bare: string[] = [];
  walk(parseSync(path, source).program as unknown as Node, (node) => {
    if (node.type === 'Literal' && ['string', 'number'].includes(typeof node.value))
      words.push(String(node.value));
    if (node.type === 'Identifier') words.push(String(node.name));
    if (node.type === 'TemplateLiteral') patterns.push(partsOf(node));
    if (node.type === 'JSXText') bare.push(String(node.value).trim());
    return undefined;
  });
  return { words, patterns, bare: bare.filter((text) => /\p{L}{2}/u.test(text)) };
}

const partsOf = ({ quasis }: Node): string[] =>
  (Array.isArray(quasis) ? quasis.filter(isNode) : []).map(
    ({ value }) => (value as { readonly cooked: string }).cooked,
  );
