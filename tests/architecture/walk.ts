/** A node of the syntax tree, of whatever type. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Calls back for a node and all below it, with the node above; gives `false` back to go no deeper. */
export function walk(
  node: Node,
  visit: (node: Node, above: Node | undefined) => boolean | undefined,
  above?: Node,
): void {
  if (visit(node, above) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
