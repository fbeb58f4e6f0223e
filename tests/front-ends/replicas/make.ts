/** What a selector built: the element that it is about, and the one around all. */
export interface Made<Kind extends HTMLElement = HTMLElement> {
  readonly outer: HTMLElement;
  readonly inner: Kind;
}

/** Builds what a selector of tags, ids, classes and attributes says; a space goes from an element into another. */
export function make(selector: string): Made {
  const chain = selector.split(/ (?![^[]*\])/).map(makeOne);
  for (const [index, element] of chain.entries()) chain[index - 1]?.append(element);
  const [outer, inner] = [chain[0], chain.at(-1)];
  if (outer === undefined || inner === undefined) throw new Error(`Nothing can be made of "${selector}".`);
  return { outer, inner };
}

/** Gives an element the classes and attributes that a selector without a tag says, or takes them again. */
export function mark(element: HTMLElement, marks: string, isOn: boolean): void {
  for (const [, name = ''] of marks.matchAll(/\.([\w-]+)/g)) element.classList.toggle(name, isOn);
  for (const [, name = '', value = ''] of attributesOf(marks)) {
    const before = element.dataset.unmarked ?? element.getAttribute(name) ?? '';
    element.dataset.unmarked = before;
    element.setAttribute(name, isOn ? value : before);
  }
}

function makeOne(part: string): HTMLElement {
  const tag = part.match(/^[\w-]+/)?.[0] ?? 'div';
  const element = document.createElement(tag);
  const plain = part.slice(part.startsWith(tag) ? tag.length : 0).replace(/\[[^\]]*\]/g, '');
  const id = plain.match(/#([\w-]+)/)?.[1];
  if (id !== undefined) element.id = id;
  for (const [, name = ''] of plain.matchAll(/\.([\w-]+)/g)) element.classList.add(name);
  if (element instanceof HTMLButtonElement) element.type = 'button';
  for (const [, name = '', value = ''] of attributesOf(part)) element.setAttribute(name, value);
  return element;
}

const attributesOf = (selector: string) => selector.matchAll(/\[([\w-]+)="([^"]*)"\]/g);
