import { browser } from 'wxt/browser';

/** The pages that open in a tab of their own. */
export type OwnPage = 'welcome' | 'review' | 'options' | 'helps' | 'pool';

/** Shows one of our pages: the tab that has it, otherwise a new one. */
export async function showOwnPage(page: OwnPage, hash = ''): Promise<void> {
  const url = browser.runtime.getURL(`/${page}.html`);
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${url}${hash}` });
    return;
  }
  await browser.tabs.update(open.id, hash === '' ? { active: true } : { active: true, url: `${url}${hash}` });
}

/** Opens the popup, where the browser lets us. */
export async function showPopup(): Promise<void> {
  const { openPopup } = browser.action as { readonly openPopup?: () => Promise<void> };
  await openPopup?.call(browser.action).catch(() => undefined);
}
