/** Chromium's name for it, and Firefox's. */
interface Openers {
  readonly chrome: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}

/** Opens the shadow root of an element, whether the page made it open or closed; null when it has none. */
export function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  return (
    (globalThis as unknown as Openers).chrome.dom?.openOrClosedShadowRoot(element) ??
    (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    null
  );
}
