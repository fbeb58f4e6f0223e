import { inPageScript } from './in-page.ts';
import type { Page } from './page.ts';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;

/** The switch above those of single sites: while it is on, they are all on and cannot be turned. */
const allSwitch = '#allHostsToggle';
const siteSwitch = 'extensions-toggle-row.host-toggle';
/** The choice that stands there instead once an extension has had leave for all sites. */
const choice = '#hostAccess';

/** A switch in the list of sites. */
interface Switch {
  readonly site: string;
  readonly isOn: boolean;
}

/**
 * Gives or takes the leave for a site as a person does it on the extension's page in chrome://extensions. To take that
 * for one site of several, all are taken first and the others given back: the page knows no other way.
 *
 * @param details shows the extension's page
 * @param site as the manifest has it, or `all sites`, which the page only offers to who has had that before
 * @throws Error where there is no such switch, or it does not turn
 */
export async function changeChromiumAccess(details: Page, site: string, isAllowed: boolean): Promise<void> {
  if (site === 'all sites') return choose(details, isAllowed ? 'End' : 'Home');

  await details.text(siteSwitch, { text: site });
  const before = await switches(details, siteSwitch);
  const [all] = await switches(details, allSwitch);
  if (all?.isOn) {
    await details.click(allSwitch);
    await expectSwitches(details, (now) => now.every(({ isOn }) => !isOn));
  }
  const wanted = before.map((one) => (one.site === site ? { ...one, isOn: isAllowed } : one));
  for (const one of wanted) await turn(details, one);
}

/** All sites come last in the choice, and only those that are pressed first. */
async function choose(details: Page, key: 'Home' | 'End'): Promise<void> {
  await details.focus(choice);
  await details.press(key);
  const wanted = key === 'End' ? 'ON_ALL_SITES' : 'ON_CLICK';
  const value = `return (function () { ${inPageScript('deepMatches')} })('${choice}')[0]?.value;`;
  const isChosen = async (): Promise<boolean> => (await details.evaluate<string>(value)) === wanted;
  if (!(await pollUntil(isChosen, patienceMs))) throw new Error(`The choice ${choice} did not change.`);
}

async function turn(details: Page, { site, isOn }: Switch): Promise<void> {
  const isRight = (now: readonly Switch[]): boolean =>
    now.some((one) => one.site === site && one.isOn === isOn);
  if (isRight(await switches(details, siteSwitch))) return;
  await details.click(siteSwitch, { text: site });
  await expectSwitches(details, isRight);
}

function switches(details: Page, css: string): Promise<Switch[]> {
  const script = `
    const found = (function () { ${inPageScript('deepMatches')} }).apply(undefined, arguments);
    return found.map((one) => ({ site: one.textContent.trim(), isOn: one.checked }));`;
  return details.evaluate<Switch[]>(script, css);
}

async function expectSwitches(details: Page, isRight: (now: readonly Switch[]) => boolean): Promise<void> {
  const ask = async (): Promise<boolean> => isRight(await switches(details, siteSwitch));
  if (!(await pollUntil(ask, patienceMs)))
    throw new Error('A switch of a site in chrome://extensions did not turn.');
}
