import type { Marionette } from './marionette.ts';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;

/** Opens the extension's permissions in the browser's own list of add-ons. */
const openPermissions = `
  const [id] = arguments;
  window.BrowserAddonUI.openAddonsMgr('addons://detail/' + encodeURIComponent(id) + '/permissions');`;

/** Presses the switch of a site, or the one for all of them, unless it stands right already, and says how it stood. */
const pressSwitch = `
  const [site, isAllowed] = arguments;
  const place = window.gBrowser.selectedBrowser.contentDocument;
  const wanted = site === 'all sites' ? '[permission-all-sites]' : '[permission-key="' + site + '"]';
  const found = place?.querySelector('addon-permissions-list moz-toggle' + wanted);
  if (!found) return 'missing';
  if (found.pressed === isAllowed) return 'right';
  found.click();
  return 'wrong';`;

const closeList = `
  const tab = window.gBrowser.selectedTab;
  if (tab.linkedBrowser.currentURI.spec.startsWith('about:addons')) window.gBrowser.removeTab(tab);`;

/**
 * Gives or takes the leave for a site in about:addons, as a person does it there.
 *
 * @param change.site as the manifest has it, or `all sites`
 * @throws Error where the list has no such switch, or it does not turn
 */
export async function changeFirefoxAccess(
  marionette: Marionette,
  extensionId: string,
  change: { readonly site: string; readonly isAllowed: boolean },
): Promise<void> {
  await marionette.inChrome(openPermissions, [extensionId]);
  let stood = '';
  const isRight = async (): Promise<boolean> => {
    stood = await marionette.inChrome<string>(pressSwitch, [change.site, change.isAllowed]);
    return stood === 'right';
  };
  const done = await pollUntil(isRight, patienceMs);
  await marionette.inChrome(closeList);
  if (!done) throw new Error(`The switch for ${change.site} in about:addons is ${stood}.`);
}
