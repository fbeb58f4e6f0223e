import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pollUntil } from '../browsers/poll-until.ts';
import type { LedgerTab } from './ledger-tab.ts';
import { type PeakMemory, readPeakMemory } from './peak-memory.ts';

const patienceMs = 15 * 60_000;

/** What came of saving one's own copy as a person does. */
export interface SavedCopy {
  /** How many lines the file has, the header among them. */
  readonly lines: number;
  readonly bytes: number;
  readonly peak: PeakMemory | undefined;
}

/**
 * Saves one's own copy by the review's own buttons, and looks at what the browser then put on disk.
 *
 * @throws Error when it is not there within a quarter of an hour
 */
export async function saveOwnCopy({ browser, profile, downloads }: LedgerTab): Promise<SavedCopy> {
  const path = join(downloads, 'assay-sessions-not-anonymous.csv');
  await rm(path, { force: true });
  const review = await browser.open(`${browser.extensionOrigin}/review.html`);
  await review.waitFor("document.querySelector('.unsafe > button:not(:disabled)')");
  await review.click('.unsafe > button');
  await review.click('.unsafe button.primary');
  const saved = `document.querySelector('.unsafe [role="status"]').textContent !== ''`;
  await review.waitFor(saved, patienceMs);
  await expectWhole(path);
  const peak = await readPeakMemory(profile);
  await review.close();
  return { ...(await countLines(path)), peak };
}

/** A browser may write a file under its final name before it has all of it. */
async function expectWhole(path: string): Promise<void> {
  let before = -1;
  const isWhole = await pollUntil(async () => {
    const size = (await stat(path).catch(() => undefined))?.size ?? 0;
    const isSame = size > 0 && size === before && (await endsWithLine(path, size));
    before = size;
    return isSame;
  }, patienceMs);
  if (!isWhole) throw new Error(`The browser saved no whole ${path}.`);
}

async function endsWithLine(path: string, size: number): Promise<boolean> {
  for await (const chunk of createReadStream(path, { start: size - 2 })) return String(chunk) === '\r\n';
  return false;
}

async function countLines(path: string): Promise<{ lines: number; bytes: number }> {
  let [lines, bytes] = [0, 0];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  }
  return { lines, bytes };
}
