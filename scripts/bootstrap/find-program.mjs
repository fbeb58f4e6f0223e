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
  libreoffice: ['soffice', 'libreoffice'],
  xvfb: ['Xvfb'],
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
  libreoffice: [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
};

/**
 * Gives the path of a program, looked for on PATH and where installers put it.
 * @param {import('./find-program.d.mts').Program} program
 * @returns {string | undefined} undefined when this machine has none
 */
export function findProgram(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = onPath[program].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...(elsewhere[program] ?? [])].find(canRun);
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
