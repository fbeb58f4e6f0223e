import type { Marionette } from './marionette.ts';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;

/** Opens the extension's permissions in the browser's own list of add-ons. */
const openPermissions = `
  const [id] = arguments;
  window.BrowserAddonUI.openAddonsMgr('addons://detail/' + encodeURIComponent(id) + '/permissions');`;

/** Presses the switch of a site, or the one for all of them, and says what it found. */
const pressSwitch = `
  const [pattern, allow] = arguments;
  const place = window.gBrowser.selectedBrowser.contentDocument;
  const wanted = pattern === 'all sites' ? '[permission-all-sites]' : '[permission-key="' + pattern + '"]';
  const found = place?.querySelector('addon-permissions-list moz-toggle' + wanted);
  if (!found) return 'missing';
  if (found.pressed === allow) return 'done';
  found.click();
  return 'pressed';`;

const closeList = `
  const tab = window.gBrowser.selectedTab;
  if (tab.linkedBrowser.currentURI.spec.startsWith('about:addons')) window.gBrowser.removeTab(tab);`;

/**
 * Gives or takes the leave for a site in about:addons, as a person does it there.
 *
 * @param pattern as the manifest has it, or `all sites`
 * @throws Error where the list has no such switch, or it does not turn
 */
export async function changeFirefoxAccess(
  marionette: Marionette,
  extensionId: string,
  change: { readonly pattern: string; readonly allow: boolean },
): Promise<void> {
  await marionette.inChrome(openPermissions, [extensionId]);
  const press = (): Promise<string> =>
    marionette.inChrome<string>(pressSwitch, [change.pattern, change.allow]);
  let found = '';
  const done = await pollUntil(async () => {
    found = await press();
    return found === 'done';
  }, patienceMs);
  await marionette.inChrome(closeList);
  if (!done) throw new Error(`The switch for ${change.pattern} in about:addons was ${found}.`);
}
