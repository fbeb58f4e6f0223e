/** Gives the path of a browser's program, or undefined when this machine has none. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
