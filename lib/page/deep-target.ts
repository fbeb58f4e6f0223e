/** Opens the shadow root of an element, a closed one too; pages cannot do that, extensions can. */
export type OpenShadowRoot = (element: HTMLElement) => ShadowRoot | null | undefined;

/** The element that an event really happened to: inside a closed shadow root, which the event itself hides, the focused one. */
export function deepTarget(event: Event, openShadowRoot: OpenShadowRoot): Element | undefined {
  const [first] = event.composedPath();
  let target = first instanceof Element ? first : undefined;
  for (let inner = target; inner; ) {
    target = inner;
    inner = (target instanceof HTMLElement && openShadowRoot(target)?.activeElement) || undefined;
  }
  return target;
}
