import type { Page } from '../browsers/page.ts';
import { pollUntil } from '../browsers/poll-until.ts';
import { buildFrontEnds } from '../chat/build-front-ends.ts';
import { buildExtension } from '../visit/build-extension.ts';
import { readLedger } from '../visit/ledger-in-browser.ts';
import { readOutboxKeys } from '../visit/outbox-in-browser.ts';
import { type Comparison, compare } from './compare.ts';
import { drive } from './drive.ts';
import { type BrowserName, openBrowser } from './open-browser.ts';
import { type Subject, subjectHosts } from './subjects.ts';
import { Tally } from './tally.ts';

/** So long the ledger may take after the last thing that was done. */
const settlesWithinMs = 12_000;

/** A tab stays open so long after it was driven: what was seen last is told a few seconds later. */
const staysForMs = 8_000;

interface Measuring {
  readonly browser: BrowserName;
  /** The folder of a build that has leave for the pages beforehand. */
  readonly extension: string;
  readonly subjects: readonly Subject[];
  /** Two prompts and a copy on each, instead of all that a page offers. */
  readonly isShort: boolean;
  /** Told of each front end before it is driven. */
  readonly onBegin?: (subject: Subject) => void;
}

/** What came of a measurement. */
export interface Measured {
  readonly comparisons: readonly Comparison[];
  /** What kept a front end from being driven as it should. */
  readonly faults: readonly string[];
}

interface Driven {
  readonly subject: Subject;
  readonly tally: Tally;
}

/**
 * Builds what the measuring runs on.
 *
 * @returns the folder of the extension
 */
export async function prepareAccuracy(browser: BrowserName): Promise<string> {
  await buildFrontEnds([...new Set(Object.values(subjectHosts))]);
  return buildExtension(browser, 'granted');
}

/** Drives chat pages in a browser, and compares what was done with what Assay counted. */
export async function measureAccuracy({
  browser: name,
  extension,
  subjects,
  isShort,
  onBegin,
}: Measuring): Promise<Measured> {
  const { browser, server, own, close } = await openBrowser(name, extension, subjects);
  const driven: Driven[] = [];
  const faults: string[] = [];
  let left: { readonly pages: readonly Page[]; readonly at: number }[] = [];
  try {
    for (const subject of subjects) {
      onBegin?.(subject);
      const tally = new Tally();
      const opened: Page[] = [];
      const open = async (address: string): Promise<Page> => {
        const page = await browser.open(address);
        opened.push(page);
        return page;
      };
      const { hostname } = new URL(subject.address);
      const served = () => server.prompts.filter(({ host }) => host === hostname).length;
      await drive({ subject, tally, open, served }, isShort).catch((fault: Error) =>
        faults.push(`${name}: ${subject.name} could not be driven: ${fault.message}`),
      );
      driven.push({ subject, tally });
      const leftBefore = performance.now() - staysForMs;
      for (const { pages } of left.filter(({ at }) => at < leftBefore)) await closeAll(pages);
      left = [...left.filter(({ at }) => at >= leftBefore), { pages: opened, at: performance.now() }];
    }
    return { comparisons: await compareWhenSettled(own, name, driven), faults };
  } finally {
    await close();
  }
}

async function closeAll(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

/** Compares as soon as everything is there, and otherwise when nothing more can be expected. */
async function compareWhenSettled(
  own: Page,
  browser: BrowserName,
  driven: readonly Driven[],
): Promise<Comparison[]> {
  let comparisons: Comparison[] = [];
  await pollUntil(async () => {
    const ledger = await readLedger(own);
    comparisons = driven.flatMap(({ subject, tally }) => compare(subject, browser, tally, ledger));
    const isExact = comparisons.every(({ missed, extra }) => missed + extra === 0);
    return isExact && (await readOutboxKeys(own)).length === 0;
  }, settlesWithinMs);
  return comparisons;
}
