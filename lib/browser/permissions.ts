import { browser } from 'wxt/browser';
import { patternOf, type Tool } from '../core/tool/tool.ts';

const originsOf = (tools: readonly Tool[]): string[] =>
  tools.flatMap(({ origins }) => origins.map(patternOf));

/** Whether the browser lets us watch a tool. */
export function mayWatch(tool: Tool): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf([tool]) });
}

/** Whether the browser lets us watch what lives at an origin; it never does where that is none. */
export async function mayWatchOrigin(origin: string): Promise<boolean> {
  if (!URL.canParse(origin)) return false;
  return browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Asks the user, through the browser, for leave to watch tools. Has to be the first thing in a click's handler. */
export function requestLeaveToWatch(tools: readonly Tool[]): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(tools) });
}

/** Gives the leave to watch a tool back. */
export async function giveUpLeave(tool: Tool): Promise<void> {
  await browser.permissions.remove({ origins: originsOf([tool]) }).catch(() => false);
}

/**
 * Calls back when the user granted or withdrew any leave, here or in the browser's own settings.
 *
 * @returns ends the calls
 */
export function onLeaveChanged(listen: () => void): () => void {
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  return () => {
    browser.permissions.onAdded.removeListener(listen);
    browser.permissions.onRemoved.removeListener(listen);
  };
}
