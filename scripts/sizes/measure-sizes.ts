import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** How large one part of the built extension is. */
export interface Size {
  readonly name: string;
  readonly browser: 'chrome' | 'firefox';
  /** Bytes, as shipped. */
  readonly minified: number;
  /** Bytes after gzip, as the stores send it. */
  readonly gzip: number;
  /** The most that `gzip` may be; undefined where nothing is promised. */
  readonly budget: number | undefined;
}

/** What is loaded in the background, in chat pages, and by each page of ours, with its budget in bytes of gzip. */
const parts = [
  { name: 'page script', entry: 'watch.js', budget: 4_096 },
  { name: 'background', entry: 'background.js', budget: 70_000 },
  { name: 'popup', entry: 'popup.html', budget: undefined },
  { name: 'review', entry: 'review.html', budget: 90_000 },
  { name: 'does it help', entry: 'helps.html', budget: 90_000 },
  { name: 'welcome', entry: 'welcome.html', budget: undefined },
  { name: 'settings', entry: 'options.html', budget: undefined },
  { name: 'pool', entry: 'pool.html', budget: 40_000 },
] as const;

/**
 * Measures the parts of the built extension; a page counts with all the scripts that it loads before it is drawn.
 *
 * @throws Error when the extension is not built
 */
export async function measureSizes(): Promise<Size[]> {
  const sizes = (['chrome', 'firefox'] as const).map((browser) =>
    parts.map(async ({ name, entry, budget }): Promise<Size> => {
      const files = entry.endsWith('.html') ? await scriptsOf(browser, entry) : [entry];
      const bytes = await Promise.all(files.map((file) => readBuilt(browser, file)));
      return {
        name,
        browser,
        minified: sum(bytes.map(({ length }) => length)),
        gzip: sum(bytes.map((one) => gzipSync(one, { level: 9 }).length)),
        budget,
      };
    }),
  );
  return Promise.all(sizes.flat());
}

async function scriptsOf(browser: string, page: string): Promise<string[]> {
  const html = (await readBuilt(browser, page)).toString('utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file);
}

async function readBuilt(browser: string, file: string): Promise<Buffer> {
  const path = fileURLToPath(new URL(`../../.output/${browser}-mv3/${file}`, import.meta.url));
  return readFile(path).catch(() => {
    throw new Error(`There is no build for ${browser}. Build it first: npm run build -- -b ${browser}`);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
