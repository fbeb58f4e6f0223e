import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../browsers/chromium.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { startFirefox } from '../browsers/firefox.ts';
import type { Page } from '../browsers/page.ts';
import { readLedger } from '../visit/ledger-in-browser.ts';
import { commit, type Durability } from './commit.ts';
import { cutPower, lengthNow } from './cut-power.ts';
import { findMainProcess } from './find-main-process.ts';
import { recordWrites } from './record-writes.ts';

/** What came of the commits of one browser under one durability. */
export interface PowerRow {
  readonly browser: 'chromium' | 'firefox';
  readonly durability: Durability;
  /** How many were acknowledged. */
  readonly committed: number;
  readonly kept: number;
  readonly lost: number;
}

interface Trial {
  readonly browser: PowerRow['browser'];
  /** Folder of a build that has leave for the tool beforehand. */
  readonly extension: string;
  readonly durability: Durability;
  readonly commits: number;
  /** How many commits before each cut. */
  readonly each: number;
}

/**
 * Cuts the power again and again, always right after an acknowledgement, and counts what is left: the browser is
 * killed, its files are cut back to what was synced, and it is started anew on what remains.
 */
export async function measurePower(trial: Trial): Promise<PowerRow> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-power-'));
  const profile = join(folder, 'profile');
  try {
    const committed: string[] = [];
    let lost = 0;
    while (committed.length < trial.commits) {
      const wanted = Math.min(trial.each, trial.commits - committed.length);
      const acknowledged = await commitAndCut(trial, profile, wanted);
      lost += await countLost(trial, profile, acknowledged);
      committed.push(...acknowledged);
    }
    const { browser, durability } = trial;
    return { browser, durability, committed: committed.length, kept: committed.length - lost, lost };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function commitAndCut(trial: Trial, profile: string, wanted: number): Promise<string[]> {
  const [browser, page] = await open(trial, profile);
  const leader = findMainProcess(profile);
  const databases = await databasesIn(trial.browser, profile);
  const before = new Map((await filesIn(databases)).map((path) => [path, lengthNow(path)]));
  const recording = await recordWrites(leader, join(profile, '..', 'strace.txt'));
  const acknowledged = await commit(
    page,
    trial.durability,
    Array.from({ length: wanted }, () => randomUUID()),
  );

  process.kill(leader, 'SIGKILL');
  await browser.closed;
  await browser.close().catch(() => undefined);
  await cutPower(databases, await recording.events(), before);
  if (acknowledged.length < wanted) throw new Error(`${wanted - acknowledged.length} commits were refused.`);
  return acknowledged;
}

async function countLost(trial: Trial, profile: string, acknowledged: readonly string[]): Promise<number> {
  const [browser, page] = await open(trial, profile);
  const { signals } = await readLedger(page);
  await browser.close();
  const kept = new Set(signals.map(({ id }) => id));
  return acknowledged.filter((id) => !kept.has(id)).length;
}

async function open(trial: Trial, profile: string): Promise<[DrivenBrowser, Page]> {
  const browser = await (trial.browser === 'chromium' ? startChromium : startFirefox)({
    extension: trial.extension,
    profile,
    downloads: join(profile, 'downloads'),
    headless: true,
    permanent: true,
  });
  const page = await browser.open(`${browser.extensionOrigin}/options.html`);
  await page.waitFor("document.querySelector('main')");
  const tools = [{ id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] }];
  await page.evaluate(
    `await (globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'watch', tools: arguments[0] });`,
    tools,
  );
  return [browser, page];
}

async function databasesIn(browser: PowerRow['browser'], profile: string): Promise<string> {
  if (browser === 'chromium') return join(profile, 'Default', 'IndexedDB');
  const origins = join(profile, 'storage', 'default');
  const own = (await readdir(origins)).find((name) => /^moz-extension\+\+\+[^^]*$/.test(name));
  return join(origins, own ?? '', 'idb');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
