import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '../browsers/page.ts';
import type { probe } from './probe/probe.ts';
import type { TimedPage } from './probe/time-shown.ts';

type Probe = typeof probe;

const entry = fileURLToPath(new URL('./probe/probe.ts', import.meta.url));
const fileName = 'bench-ledger.js';

/** The pages of the extension that ask the ledger about sessions. */
export const askingPages = ['popup', 'review', 'helps', 'options'] as const satisfies readonly TimedPage[];

/**
 * Copies a build of the extension and lays the probe beside its files: its policy runs nothing else in its pages. Each
 * page that asks about sessions gets two twins in which the probe is first: `counted-NAME.html` counts what is read
 * (`window.reads`), `timed-NAME.html` notes when everything was shown (`window.shownAfterMs`).
 */
export async function addProbe(extension: string, into: string): Promise<void> {
  await cp(extension, into, { recursive: true });
  await writeFile(join(into, fileName), await bundleProbe());
  await writeFile(join(into, 'counted.js'), 'window.reads = window.benchLedger.probe.countReads();\n');
  for (const page of askingPages) {
    const timed = `window.benchLedger.probe.timeShown('${page}').then((ms) => { window.shownAfterMs = ms; });\n`;
    await writeFile(join(into, `timed-${page}.js`), timed);
    await addTwin(into, page, `counted-${page}.html`, 'counted.js');
    await addTwin(into, page, `timed-${page}.html`, `timed-${page}.js`);
  }
}

async function addTwin(into: string, page: string, name: string, script: string): Promise<void> {
  const html = await readFile(join(into, `${page}.html`), 'utf8');
  const first = `<head><script src="/${fileName}"></script><script src="/${script}"></script>`;
  await writeFile(join(into, name), html.replace('<head>', first));
}

/** Runs the probe in a page of the extension, beside the page's own script. */
export async function bringProbe(page: Page): Promise<void> {
  await page.evaluate(`
    const script = document.createElement('script');
    script.src = '/${fileName}';
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error('The probe is not there.'));
      document.head.append(script);
    });`);
}

/** Calls a function of the probe in a page that it runs in. */
export function callProbe<Name extends keyof Probe>(
  page: Page,
  name: Name,
  ...args: Parameters<Probe[Name]>
): Promise<Awaited<ReturnType<Probe[Name]>>> {
  return page.evaluate(`return window.benchLedger.probe.${name}(...arguments);`, ...args);
}

async function bundleProbe(): Promise<string> {
  // Loaded here, because who only wants to call the probe needs no builder.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'benchLedger' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('The probe could not be bundled.');
  return output.output[0].code;
}
