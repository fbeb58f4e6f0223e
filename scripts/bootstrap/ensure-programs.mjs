import { existsSync, readFileSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/** A bare machine has no letters to draw with either, so a font comes along. */
const debianPackages = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  libreoffice: ['libreoffice-calc'],
  xvfb: ['xvfb'],
};

/** What goes on without a program; without any other nothing does. */
const without = {
  xvfb: 'There is no Xvfb, so Chromium is asked for leave without a window. To see to it with one: sudo apt-get install xvfb',
};

const names = { chromium: 'Chromium', firefox: 'Firefox', libreoffice: 'LibreOffice' };

const advice = {
  chromium: [
    '  Debian         sudo apt-get install chromium',
    '  Ubuntu         sudo snap install chromium',
    '  Fedora         sudo dnf install chromium',
    '  macOS          brew install --cask chromium',
    '  Windows        winget install Hibbiki.Chromium',
  ],
  firefox: [
    '  Debian         sudo apt-get install firefox-esr',
    '  Ubuntu         sudo snap install firefox',
    '  Fedora         sudo dnf install firefox',
    '  macOS          brew install --cask firefox@developer-edition',
    '  Windows        winget install Mozilla.Firefox.DeveloperEdition',
  ],
  libreoffice: [
    '  Debian, Ubuntu sudo apt-get install --no-install-recommends libreoffice-calc',
    '  Fedora         sudo dnf install libreoffice-calc',
    '  macOS          brew install --cask libreoffice',
    '  Windows        winget install TheDocumentFoundation.LibreOffice',
  ],
};

/**
 * Makes sure that each of these programs is there, and installs it where that is possible.
 * @param {ReadonlyArray<import('./find-program.d.mts').Program>} programs
 * @throws {Stop} with what to install by hand when one is missing that is needed; of others it is said
 */
export async function ensurePrograms(programs) {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  if (missing.length === 0) return;

  if (canInstall()) await install([...new Set(missing.flatMap((program) => debianPackages[program]))]);
  const absent = missing.filter((program) => findProgram(program) === undefined);
  for (const program of absent) if (program in without) console.log(without[program]);
  const stillMissing = absent.filter((program) => !(program in without));
  if (stillMissing.length > 0) throw new Stop(stillMissing.map(howToInstall).join('\n\n'));
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && isDebianLike();
}

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function install(packages) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

  console.log(`Installing ${packages.join(', ')} with apt-get, once …`);
  const steps = [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const exitCode = await runCommand('apt-get', step, options);
    if (exitCode > 128) throw new Stop('Stopped while something was being installed.', exitCode);
    // What is missing in the end is said then; an update may fail for one source of several.
  }
}

function howToInstall(program) {
  return [
    `${names[program]} is needed and is not on this machine. Install it, then run the same command again:`,
    ...advice[program],
  ].join('\n');
}
