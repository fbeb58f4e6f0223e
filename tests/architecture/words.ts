import { isNode, type Node, walk } from './walk.ts';

/**
 * The words that a program says: names that it uses, members and keys that it reaches for (`a.b` as `b` and as
 * `a.b`), and whole strings, since `a['b']` and `getAttribute('b')` reach as well. Comments say nothing.
 */
export function wordsOf(program: Node): Set<string> {
  const words = new Set<string>();
  walk(program, (node, above) => {
    if (node.type === 'MemberExpression' && isOriginOfLocation(node)) return false;

    const word = wordOf(node);
    if (word !== undefined) words.add(word);
    if (node.type === 'MemberExpression' && isNode(node.object) && isNode(node.property)) {
      words.add(`${wordOf(node.object)}.${wordOf(node.property)}`);
      if (node.computed === true && mayNameAnything(node.property)) words.add('[computed]');
    }
    const called = isNode(node.callee) ? wordOf(node.callee) : undefined;
    const hasArguments = Array.isArray(node.arguments) && node.arguments.length > 0;
    if (node.type === 'NewExpression' && !hasArguments) words.add(`new ${called}()`);
    if (node.type === 'CallExpression') words.add(`${called}()`);
    // An import's path, and a directive, name nothing that is reached for.
    return above?.type === 'ImportDeclaration' && node.type === 'Literal' ? false : undefined;
  });
  return words;
}

function wordOf(node: Node): string | undefined {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement' && isNode(node) && hasCooked(node.value)) return node.value.cooked;
  return undefined;
}

const hasCooked = (value: unknown): value is { cooked: string } =>
  typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string';

/** The origin is all of an address that a page script may take. */
const isOriginOfLocation = ({ object, property, computed }: Node): boolean =>
  computed === false &&
  isNode(object) &&
  wordOf(object) === 'location' &&
  isNode(property) &&
  wordOf(property) === 'origin';

/** A key that is no number and no text known beforehand could be any of the words. */
const mayNameAnything = (key: Node): boolean =>
  key.type !== 'Literal' && !(key.type === 'BinaryExpression' && key.operator === '-');
