import type { Page } from '../browsers/page.ts';

/**
 * Runs the body of an async function where Assay's page script runs: in the page, but in the extension's own world
 * there, with all that a page script is given, as if somebody had taken it over.
 *
 * @param own one of Assay's own pages
 * @param origin of the page, which has to be open in one tab; its host has to be allowed
 * @param args JSON, like the result
 */
export function inContentScript<T>(
  own: Page,
  origin: string,
  body: string,
  ...args: readonly unknown[]
): Promise<T> {
  return own.evaluate<T>(
    `const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: arguments[0] + '/*' });
    if (tab === undefined) throw new Error('No tab shows ' + arguments[0]);
    const [{ result, error }] = await api.scripting.executeScript({
      target: { tabId: tab.id },
      func: async function () {
        const api = globalThis.browser ?? chrome;
        ${body}
      },
      args: arguments[1],
    });
    if (error) throw error;
    return result;`,
    origin,
    args,
  );
}
