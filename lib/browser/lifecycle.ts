import { browser } from 'wxt/browser';

/** Calls back when the browser starts, and when Assay was installed or updated. */
export function onStart(listen: () => void): void {
  browser.runtime.onStartup.addListener(listen);
  browser.runtime.onInstalled.addListener(listen);
}

/** Calls back when Assay was newly installed. */
export function onFirstInstall(listen: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listen();
  });
}
