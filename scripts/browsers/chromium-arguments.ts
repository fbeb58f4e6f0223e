import { join } from 'node:path';
import type { BrowserOptions } from './driven-browser.ts';
import { inspectableViews } from './views-inspector.ts';

/** What keeps Chromium from installing and updating extensions, among other things; Playwright says all of it too. */
export const withoutInstalls = [
  '--disable-background-networking',
  '--disable-default-apps',
  '--disable-extensions',
];

const quiet = [
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--safebrowsing-disable-auto-update',
];

/** Whom Chromium calls of its own accord: past the proxy, and then not to be found. */
const ownCalls = ['accounts.google.com', 'clients*.google.com', '*.googleapis.com', '*.gvt1.com'];

/** Gives the file in which Chromium keeps its log, the console lines of all pages and workers among it. */
export function chromiumLog(profile: string): string {
  return join(profile, 'assay-console.log');
}

type ChromiumOptions = Omit<BrowserOptions, 'extension'> & {
  /** Folder of the extension; undefined for a browser without one. */
  readonly extension: string | undefined;
};

/** Gives Chromium's command line: the extension, the proxy, and no talk with the internet of its own accord. */
export function chromiumArguments(options: ChromiumOptions): string[] {
  const { profile, proxyPort, display, canAnswerPrompts, args = [] } = options;
  return [
    ...quiet,
    '--disable-gpu',
    '--enable-logging',
    `--log-file=${chromiumLog(profile)}`,
    // Spares whoever looks at the window the warnings about the unusual command line.
    '--test-type',
    ...loading(options),
    `--host-resolver-rules=${ownCalls.map((host) => `MAP ${host} ~NOTFOUND`).join(', ')}`,
    `--proxy-bypass-list=${ownCalls.join(';')}`,
    // Requests to this machine bypass a proxy by default, so a local server and a proxied site both answer.
    ...(proxyPort === undefined
      ? []
      : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--ignore-certificate-errors']),
    // Wherever this runs, on the display that was named.
    ...(display === undefined ? [] : ['--ozone-platform=x11']),
    ...(canAnswerPrompts ? inspectableViews : []),
    ...args,
  ];
}

/** What is installed for good is not loaded by the command line. */
function loading({ extension, permanent }: ChromiumOptions): string[] {
  if (permanent) return [];
  if (extension === undefined) return withoutInstalls;
  const bare = withoutInstalls.filter((argument) => argument !== '--disable-extensions');
  return [...bare, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}
