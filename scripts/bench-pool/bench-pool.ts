import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymisePeriod } from '../../lib/core/export/anonymise-period.ts';
import { anonymisedCsv } from '../../lib/core/export/anonymised-csv.ts';
import { applyPreset } from '../../lib/core/export/preset.ts';
import { inventPerson, inventVerdict, inventVisits } from '../attack/person.ts';
import { periods } from '../attack/population.ts';
import { seededRandom } from '../attack/random.ts';
import { sessionOf } from '../attack/session-of.ts';
import { type PeakMemory, readPeakMemory } from '../bench-ledger/peak-memory.ts';
import { type BenchmarkRow, rowOf } from '../bench-page/benchmark-row.ts';
import { startChromium } from '../browsers/chromium.ts';
import { startFirefox } from '../browsers/firefox.ts';

/** What came of giving the page so many files. */
interface Merged {
  readonly seconds: number;
  readonly peak: PeakMemory | undefined;
}

const [few, many] = [10, 10_000];
/** A thousand times the files may take half as much memory again: what kept their texts would take more. */
const mostMemory = 1.5;
const patienceMs = 300_000;

/** Gives the pool page ten files and ten thousand, each in a browser that has just started. */
export async function benchPool(name: BenchmarkRow['browser'], extension: string): Promise<BenchmarkRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-bench-pool-'));
  try {
    const paths = await writeFiles(join(folder, 'handed-in'), many);
    const small = await merge(name, extension, join(folder, 'small'), paths.slice(0, few));
    const large = await merge(name, extension, join(folder, 'large'), paths);
    return rowsFrom(name, small, large);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rowsFrom(browser: BenchmarkRow['browser'], small: Merged, large: Merged): BenchmarkRow[] {
  const read = rowOf({ name: '10,000 files read and merged', browser, value: large.seconds, unit: 's' });
  const [before, after] = [small.peak, large.peak];
  if (before === undefined || after === undefined) return [read];
  const memory = (['extension', 'browser'] as const).map((whose) =>
    rowOf(
      {
        name: `peak memory of the ${whose} while files are merged: 10,000 against 10`,
        browser,
        value: after[whose],
        unit: 'kB',
      },
      { ratio: after[whose] / before[whose], budget: mostMemory },
    ),
  );
  return [read, ...memory];
}

/** Files of invented people in the form for pools. */
async function writeFiles(folder: string, count: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const random = seededRandom(1);
  const texts = Array.from({ length: 100 }, () => {
    const person = inventPerson(random);
    const sessions = inventVisits(random, person, periods[0]).map((visit) =>
      sessionOf(random, visit, inventVerdict(random, person.habits, visit)),
    );
    return anonymisedCsv(applyPreset(anonymisePeriod(periods[0], sessions), 'pool'));
  });
  const paths = Array.from({ length: count }, (_, index) => join(folder, `person-${index}.csv`));
  for (const [index, path] of paths.entries()) await writeFile(path, texts[index % texts.length] ?? '');
  return paths;
}

async function merge(
  name: BenchmarkRow['browser'],
  extension: string,
  folder: string,
  paths: readonly string[],
): Promise<Merged> {
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start({ extension, profile, downloads, headless: true });
  try {
    const page = await browser.open(`${browser.extensionOrigin}/pool.html`);
    await page.waitFor("document.querySelector('.hand-in')");
    await page.evaluate(`
      document.querySelector('.hand-in input').addEventListener('change', () => { window.begunAt = performance.now(); }, true);`);
    await page.chooseFile('.hand-in input[type=file]', ...paths);
    const read = `document.querySelector('.hand-in [role=status]').textContent.includes(' read: ') && performance.now() - window.begunAt`;
    const ms = await page.waitFor<number>(read, patienceMs);
    return { seconds: ms / 1000, peak: await readPeakMemory(profile) };
  } finally {
    await browser.close();
  }
}
