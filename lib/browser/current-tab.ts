import { browser } from 'wxt/browser';

/**
 * The address of the tab that the popup speaks about: the active one. Where the popup itself stands in a tab, as
 * on a phone, the one that was used before it.
 *
 * @returns undefined when the browser does not tell (its own pages, or no leave)
 */
export async function currentAddress(): Promise<string | undefined> {
  const own = browser.runtime.getURL('/');
  const tabs = await browser.tabs.query({ lastFocusedWindow: true });
  const active = tabs.find((tab) => tab.active);
  if (!active?.url?.startsWith(own)) return active?.url;

  const others = tabs.filter((tab) => tab !== active && !tab.url?.startsWith(own));
  return others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]?.url;
}
