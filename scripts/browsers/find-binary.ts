import { findBrowser } from '../bootstrap/find-browser.mjs';

/** Gives the path of a browser's program; throws, with what to do, when this machine has none. */
export function findBinary(browser: 'chromium' | 'firefox'): string {
  const found = findBrowser(browser);
  if (found === undefined) {
    throw new Error(
      `No ${browser} found. Run \`npm start -- --browser ${browser}\`, which installs it or says how.`,
    );
  }
  return found;
}
