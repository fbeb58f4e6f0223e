import type { Page } from './page.ts';

/**
 * Gives or takes the leave for a site in chrome://extensions, by the calls that its own switches make.
 *
 * @param pattern as the manifest has it, or `all sites`
 */
export async function changeChromiumAccess(
  open: (url: string) => Promise<Page>,
  extensionId: string,
  { pattern, allow }: { readonly pattern: string; readonly allow: boolean },
): Promise<void> {
  const details = await open(`chrome://extensions/?id=${extensionId}`);
  await details.waitFor('globalThis.chrome?.developerPrivate');
  const host = pattern === 'all sites' ? '*://*/*' : pattern;
  const call = allow ? 'addHostPermission' : 'removeHostPermission';
  await details.evaluate(`await chrome.developerPrivate.${call}(...arguments);`, extensionId, host);
  await details.close();
}
