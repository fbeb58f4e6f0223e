/** An element and every element around it, from the inside out, through the shadow roots they stand in. */
export function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) found.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return found;
}
