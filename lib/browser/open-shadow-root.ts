declare const chrome: {
  /** Without an id this script is an orphan, from before an update: Chromium throws at whatever else it asks. */
  readonly runtime: { readonly id?: string };
  /** Chromium's way. */
  readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
};

/** Firefox's way; in Chromium it is not there. */
interface Openable {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/**
 * Opens the shadow root of an element, whether the page made it open or closed; null when it has none, or when this
 * script has become an orphan.
 */
export function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  return chrome.runtime.id
    ? (chrome.dom?.openOrClosedShadowRoot(element) ?? (element as unknown as Openable).openOrClosedShadowRoot)
    : null;
}
