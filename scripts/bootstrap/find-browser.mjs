import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox'],
};

const elsewhere = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
  ],
  firefox: [
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Firefox Developer Edition\\firefox.exe',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * Gives the path of a browser's program, looked for on PATH and where installers put it.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined} undefined when this machine has none
 */
export function findBrowser(browser) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = onPath[browser].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...elsewhere[browser]].find(canRun);
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
