import type { Page } from '../../scripts/browsers/page.ts';
import { handFiles } from '../../scripts/screenshots/hand-files.ts';
import { pooledFiles } from '../../scripts/screenshots/pooled-files.ts';
import { pictureWork } from '../../scripts/screenshots/tasks.ts';
import { sampleLedger } from '../../scripts/start/sample-ledger.ts';
import { fillLedger } from '../../scripts/visit/ledger-in-browser.ts';
import type { Visit } from './start-visit.ts';

/** Every page of Assay's. */
export const ownPages = ['popup', 'options', 'welcome', 'review', 'helps', 'pool'] as const;

type OwnPage = (typeof ownPages)[number];

/** What is true of each page once it shows all that it has. */
const shows: Readonly<Record<OwnPage, string>> = {
  popup: "document.querySelector('.waiting li.chosen')",
  options: "document.querySelector('.tool-chooser') && document.querySelector('.deletion')",
  welcome: "document.querySelector('.tool-chooser')",
  review: "document.querySelector('.week-nav') && document.querySelector('.files')",
  helps: "document.querySelectorAll('.workflow').length === 3 && document.querySelector('.import')",
  pool: "document.querySelector('.hand-in')",
};

/**
 * Puts into the ledger what each page has something to show of: twelve weeks, a trial, tasks that no coin divides, and
 * a workflow without any.
 *
 * @param own one of Assay's own pages
 */
export async function fillAll(own: Page): Promise<void> {
  const now = Date.now();
  const { tools = [], ...rows } = sampleLedger(now, 'UTC');
  // Not as a suggestion is called in any language: then all languages have as many of those.
  const works = [
    { name: 'Reviews of mine', tasks: 24, ratio: 0.7, blocks: 12 },
    { name: 'Handbook', tasks: 24, ratio: 0.9 },
    { name: 'Incidents', tasks: 0, ratio: 1 },
  ];
  await fillLedger(own, {
    ...rows,
    // Watched, so that the popup and the settings say how each is doing.
    tools: tools.map((tool) => ({ ...tool, state: 'watched' })),
    ...pictureWork(works, now),
  });
}

/** Opens a page and waits until it shows what `fillAll` left for it: the week before this one, a pool of forty. */
export async function openFilled(
  visit: Visit,
  own: OwnPage,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await visit.browser.open(visit.own(own));
  await page.resize(size);
  await page.waitFor(shows[own]);
  if (own === 'review') {
    // The week before this one has sessions on all of its days.
    await page.click('.week-nav > button');
    await page.waitFor("document.querySelector('.headline') && document.querySelector('.files')");
  }
  if (own === 'pool') {
    await handFiles(
      page,
      '.hand-in input[type=file]',
      pooledFiles(40),
      "document.querySelector('.left-out')",
    );
    await page.click('.different-people input');
    await page.waitFor("document.querySelector('.pool-result .headline')");
  }
  await page.untilDrawn();
  return page;
}
