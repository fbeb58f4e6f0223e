/** Opens the shadow root of an element, a closed one too; pages cannot do that, extensions can. */
export type OpenShadowRoot = (element: HTMLElement) => ShadowRoot | null;

/** The element that an event really happened to: inside a closed shadow root, which the event itself hides, the focused one. */
export function deepTarget(event: Event, openShadowRoot: OpenShadowRoot): Element | undefined {
  const [first] = event.composedPath();
  if (!(first instanceof HTMLElement)) return first instanceof Element ? first : undefined;

  let target: Element = first;
  while (target instanceof HTMLElement) {
    const focused: Element | null | undefined = openShadowRoot(target)?.activeElement;
    if (focused == null) break;
    target = focused;
  }
  return target;
}
