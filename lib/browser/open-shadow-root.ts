declare const chrome: {
  /** Without an id this script is an orphan, from before an update: Chromium throws at whatever else it asks. */
  readonly runtime: { readonly id?: string };
  /** Chromium's way. */
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

/** Firefox's way. */
interface Openable {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/**
 * Opens the shadow root of an element, whether the page made it open or closed; null or
 * undefined when it has none, when this script has become an orphan, or when the browser has no way to. Each build carries its own browser's way alone.
 */
export function openShadowRoot(element: HTMLElement): ShadowRoot | null | undefined {
  if (!chrome.runtime.id) return;
  return import.meta.env.FIREFOX
    ? (element as unknown as Openable).openOrClosedShadowRoot
    : chrome.dom?.openOrClosedShadowRoot(element);
}
