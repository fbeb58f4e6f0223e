/*
 * The functions in this file run inside a web page: their source text is sent there, all of them together. So they may
 * use each other, but nothing that is imported.
 */

type Attempt<T> = { found: T } | { reason: string };

/** Gives the body of a function that calls one of this file's functions, inside a page, with the arguments it gets. */
export function inPageScript(
  entry: 'deepMatches' | 'locateElement' | 'locateLast' | 'focusElement' | 'awaitFocus' | 'readText',
): string {
  const sources = [
    deepMatches,
    withText,
    wordsOf,
    locateElement,
    locateLast,
    locate,
    isMoving,
    nextFrame,
    obstacleTo,
    deepestAt,
    holds,
    focusElement,
    awaitFocus,
    lacksFocus,
    deepestFocus,
    readText,
  ];
  return `${sources.join('\n')}\nreturn ${entry}(...arguments);`;
}

/** Gives all elements that a selector finds, in open shadow roots too; `outer >>> inner` goes from one into the other. */
function deepMatches(css: string): Element[] {
  const within = (root: ParentNode, part: string): Element[] => {
    const hosts = [...root.querySelectorAll('*')];
    const inner = hosts.flatMap((host) => (host.shadowRoot ? within(host.shadowRoot, part) : []));
    return [...root.querySelectorAll(part), ...inner];
  };
  const inside = (element: Element, part: string): Element[] => [
    ...(element.shadowRoot ? within(element.shadowRoot, part) : []),
    ...within(element, part),
  ];

  const [first = '', ...rest] = css.split('>>>').map((part) => part.trim());
  return rest.reduce(
    (outer, part) => [...new Set(outer.flatMap((element) => inside(element, part)))],
    within(document, first),
  );
}

/** Narrows elements to those that show a text or are labelled with it: exactly so where there are such. */
function withText(elements: readonly Element[], text: string | undefined): readonly Element[] {
  if (text === undefined) return elements;

  const exact = elements.filter((element) => wordsOf(element).includes(text));
  return exact.length > 0
    ? exact
    : elements.filter((element) => wordsOf(element).some((words) => words.includes(text)));
}

function wordsOf(element: Element): string[] {
  const shown = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
  return [shown.trim(), element.getAttribute('aria-label') ?? ''];
}

/** Scrolls to an element and gives the point to click, or says why it cannot be clicked now. */
function locateElement(css: string, text?: string): Promise<Attempt<{ x: number; y: number }>> {
  return locate(withText(deepMatches(css), text));
}

/** The same of the last element that can be clicked. */
function locateLast(css: string, text?: string): Promise<Attempt<{ x: number; y: number }>> {
  return locate(withText(deepMatches(css), text).toReversed());
}

async function locate(candidates: readonly Element[]): Promise<Attempt<{ x: number; y: number }>> {
  if (candidates.length === 0) return { reason: 'it is not there' };
  if (lacksFocus()) return { reason: 'its page does not have the focus' };

  const shown = candidates.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const element = shown.find((candidate) => !candidate.matches(':disabled, [aria-disabled="true"]'));
  if (element === undefined) return { reason: shown.length > 0 ? 'it is disabled' : 'it is hidden' };

  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (await isMoving(element)) return { reason: 'it is moving' };

  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  if (box === undefined) return { reason: 'it has no size' };
  const point = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const obstacle = obstacleTo(element, point);
  return obstacle === undefined ? { found: point } : { reason: obstacle };
}

/** Whether an element has another box two frames later; one that nothing is drawn of stands as little as one that moves. */
async function isMoving(element: Element): Promise<boolean> {
  const before = element.getBoundingClientRect();
  if (!((await nextFrame()) && (await nextFrame()))) return true;
  const after = element.getBoundingClientRect();
  return (['x', 'y', 'width', 'height'] as const).some((side) => before[side] !== after[side]);
}

/** Whether a frame was drawn; in a tab behind another none ever is. */
function nextFrame(): Promise<boolean> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve(true));
    setTimeout(() => resolve(false), 1_000);
  });
}

/** Says what a click on that point would hit instead of the element. */
function obstacleTo(element: Element, { x, y }: { x: number; y: number }): string | undefined {
  const hit = deepestAt(x, y);
  if (hit === null) return 'it is outside of the window';
  if (holds(element, hit) || hit.closest('label')?.control === element) return undefined;
  return `<${hit.localName} class="${hit.getAttribute('class') ?? ''}"> covers it`;
}

function deepestAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper = hit.shadowRoot.elementFromPoint(x, y);
    if (deeper === null || deeper === hit) break;
    hit = deeper;
  }
  return hit;
}

function holds(outer: Element, inner: Node | null): boolean {
  if (inner === null) return false;
  return outer === inner || holds(outer, inner instanceof ShadowRoot ? inner.host : inner.parentNode);
}

/** Gives an element the focus, or says why it did not take it. */
function focusElement(css: string, text?: string): Attempt<true> {
  const [element] = withText(deepMatches(css), text);
  if (!(element instanceof HTMLElement || element instanceof SVGElement))
    return { reason: 'it is not there' };
  if (lacksFocus()) return { reason: 'its page does not have the focus' };

  element.focus();
  return deepestFocus() === element ? { found: true } : { reason: 'it does not take the focus' };
}

/** Says whether what is typed would arrive here. */
function awaitFocus(): Attempt<true> {
  return lacksFocus() ? { reason: 'it does not have the focus' } : { found: true };
}

/**
 * Whether this is a page of the extension that does not have the focus yet: its keys would go elsewhere, and what a
 * click opens would be taken for something that nobody asked for. Other pages may have changed what is asked here.
 */
function lacksFocus(): boolean {
  return location.protocol.endsWith('-extension:') && !document.hasFocus();
}

function deepestFocus(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Gives the text that an element shows. */
function readText(css: string, text?: string): Attempt<string> {
  const [element] = withText(deepMatches(css), text);
  if (element === undefined) return { reason: 'it is not there' };
  return { found: element instanceof HTMLElement ? element.innerText : (element.textContent ?? '') };
}
