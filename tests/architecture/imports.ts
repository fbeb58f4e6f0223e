import { posix } from 'node:path';
import { isNode, type Node, walk } from './walk.ts';

/** Something that a file imports or exports on. */
export interface Import {
  /** `lib/core/…` from the root for what is ours, otherwise the package; undefined when it is only known at run time. */
  readonly from: string | undefined;
  readonly typeOnly: boolean;
}

/** All imports of a file: static, dynamic, of types, and those of what it exports on. */
export function importsOf(path: string, program: Node): Import[] {
  const imports: Import[] = [];
  const add = (source: unknown, typeOnly: boolean): void => {
    const name = isNode(source) && typeof source.value === 'string' ? source.value : undefined;
    imports.push({ from: name === undefined ? undefined : fromRoot(path, name), typeOnly });
  };
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration') add(node.source, isOfTypes(node));
    if (node.type.startsWith('Export') && isNode(node.source)) add(node.source, isOfTypes(node));
    if (node.type === 'ImportExpression') add(node.source, false);
    if (node.type === 'TSImportType') add(node.source ?? node.argument, true);
    if (node.type === 'TSExternalModuleReference') add(node.expression, false);
    return undefined;
  });
  return imports;
}

function isOfTypes({ importKind, exportKind, specifiers }: Node): boolean {
  if (importKind === 'type' || exportKind === 'type') return true;

  const named = Array.isArray(specifiers) ? specifiers : [];
  return named.length > 0 && named.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function fromRoot(path: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(path), name);
  return name.startsWith('@/') ? name.slice(2) : name;
}
