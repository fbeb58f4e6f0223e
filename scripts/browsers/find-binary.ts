import { findProgram } from '../bootstrap/find-program.mjs';

/** Gives the path of a browser's program; throws, with what to do, when this machine has none. */
export function findBinary(browser: 'chromium' | 'firefox'): string {
  const found = findProgram(browser);
  if (found === undefined) {
    throw new Error(
      `No ${browser} found. Run \`npm start -- --browser ${browser}\`, which installs it or says how.`,
    );
  }
  return found;
}
