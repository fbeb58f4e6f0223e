/** An element and every element around it, from the inside out, through the shadow roots they stand in. */
export function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null | undefined = element;
  while (node) {
    if (node instanceof Element) found.push(node);
    // A shadow root has no parent but a host; a document has neither.
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  }
  return found;
}
