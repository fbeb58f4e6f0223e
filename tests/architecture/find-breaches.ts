import { parseSync } from 'oxc-parser';
import { type Import, importsOf } from './imports.ts';
import { emptyNames, everywhere, type Floor, floors } from './rules.ts';
import { isNode, type Node } from './walk.ts';
import { wordsOf } from './words.ts';

/**
 * Finds where a source file breaks the rules of the project.
 *
 * @param path from the root, with slashes
 * @returns each breach in words, none when all is well
 */
export function findBreaches(path: string, text: string): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [`cannot be read: ${errors[0]?.message}`];

  const tree = program as unknown as Node;
  const imports = importsOf(path, tree);
  const words = [...wordsOf(tree)];
  const standsOn = floors.filter(({ files }) => files.test(path));
  return [
    ...(standsOn.length === 0 ? ['stands on no floor'] : []),
    ...[...standsOn, ...[everywhere].filter(({ files }) => files.test(path))].flatMap((floor) => [
      ...wrongImports(floor, imports),
      ...wrongWords(floor, words),
    ]),
    ...wrongExports(path, tree),
    ...wrongNames(path),
  ];
}

function wrongImports({ mayImport, mayImportTypes = [] }: Floor, imports: readonly Import[]): string[] {
  const mayBe = ({ from, typeOnly }: Import): boolean =>
    from !== undefined &&
    [...mayImport, ...(typeOnly ? mayImportTypes : [])].some((rule) => fits(rule, from));
  return imports
    .filter((one) => !mayBe(one))
    .map(({ from }) => `imports ${from ?? 'what is only known at run time'}`);
}

function wrongWords({ mayNotSay = [] }: Floor, words: readonly string[]): string[] {
  return words.filter((word) => mayNotSay.some((rule) => fits(rule, word))).map((word) => `says ${word}`);
}

const fits = (rule: string | RegExp, text: string): boolean =>
  typeof rule === 'string' ? rule === text : rule.test(text);

function wrongExports(path: string, { body }: Node): string[] {
  const exports = (Array.isArray(body) ? body.filter(isNode) : []).filter(({ type }) =>
    type.startsWith('Export'),
  );
  const isDefault = (one: Node): boolean =>
    one.type === 'ExportDefaultDeclaration' || JSON.stringify(one.specifiers ?? []).includes('"default"');
  return [
    ...exports
      .filter((one) => isDefault(one) && !path.startsWith('entrypoints/'))
      .map(() => 'has a default export'),
    ...exports.filter(({ source }) => isNode(source)).map(() => 'exports what another file exports'),
    ...exports
      .filter((one) => path === 'lib/page/holds-something.ts' && !givesBoolean(one))
      .map(() => 'gives out more than a boolean'),
  ];
}

function givesBoolean({ declaration }: Node): boolean {
  if (!isNode(declaration) || declaration.type !== 'FunctionDeclaration' || !isNode(declaration.returnType))
    return false;

  const { typeAnnotation } = declaration.returnType;
  return (
    isNode(typeAnnotation) && typeAnnotation.type === 'TSBooleanKeyword' && declaration.generator !== true
  );
}

function wrongNames(path: string): string[] {
  if (path.startsWith('entrypoints/')) return [];

  const names = path.split('/').map((part) => part.replace(/\..*$/, ''));
  return names.filter((name) => emptyNames.test(name)).map((name) => `is called ${name}`);
}
