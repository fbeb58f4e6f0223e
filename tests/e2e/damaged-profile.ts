import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../../scripts/browsers/chromium.ts';
import type { DrivenBrowser } from '../../scripts/browsers/driven-browser.ts';
import { startFirefox } from '../../scripts/browsers/firefox.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.ts';
import { sampleLedger } from '../../scripts/start/sample-ledger.ts';
import { findName } from '../../scripts/visit/find-name.ts';
import { fillLedger, type LedgerRows, readLedger } from '../../scripts/visit/ledger-in-browser.ts';
import { type browserNames, built } from './start-visit.ts';

/** What can happen to a file, or to a folder. */
export type Damage = 'missing' | 'truncated' | 'flipped';

/** A profile in which a ledger of twelve weeks was copied, and the browser was ended in order. */
export interface SoundProfile {
  readonly folder: string;
  /** What the ledger holds. */
  readonly rows: LedgerRows;
  /** A copy of it to be damaged. */
  readonly spoil: (damage: (profile: string) => Promise<void>) => Promise<string>;
  readonly clear: () => Promise<void>;
}

/** Starts a browser on a profile that was left by another run, without anything to visit. */
export function startOn(name: (typeof browserNames)[number], profile: string): Promise<DrivenBrowser> {
  return (name === 'chromium' ? startChromium : startFirefox)({
    extension: built[name],
    profile,
    downloads: join(profile, 'downloads'),
    headless: true,
    permanent: true,
  });
}

/** Makes a sound profile. The ledger is large enough for LevelDB to have made a table of it. */
export async function makeSoundProfile(name: (typeof browserNames)[number]): Promise<SoundProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-damage-'));
  const sound = join(folder, 'sound');
  const browser = await startOn(name, sound);
  const page = await browser.open(`${browser.extensionOrigin}/options.html`);
  await page.waitFor("document.querySelector('main')");
  const sample = sampleLedger(Date.now(), 'Europe/Zurich');
  const days = [...new Set(sample.sessions?.map(({ day }) => day))];
  await fillLedger(page, { ...sample, meta: days.map((day) => ({ key: `uncopied ${day}`, value: 1 })) });
  await page.evaluate(writeMuch);
  await page.evaluate("await (globalThis.browser ?? chrome).alarms.create('copy', { when: Date.now() });");
  const rows = await pollUntil(async () => {
    const now = await readLedger(page);
    return now.meta.some(({ key }) => key.startsWith('uncopied')) ? undefined : now;
  }, 60_000);
  await browser.close();
  if (rows === undefined) throw new Error('The ledger was not copied within a minute.');

  let spoilt = 0;
  return {
    folder: sound,
    rows,
    spoil: async (damage) => {
      spoilt += 1;
      const profile = join(folder, `spoilt-${spoilt}`);
      await cp(sound, profile, { recursive: true });
      await damage(profile);
      return profile;
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Six megabytes that come and go: LevelDB writes a table of all there is at four. */
const writeMuch = `
  const db = await new Promise((resolve) => {
    const opening = indexedDB.open('assay');
    opening.onsuccess = () => resolve(opening.result);
  });
  const many = Array.from({ length: 300 }, (_, nth) => 'filling ' + nth);
  for (const act of ['put', 'delete']) {
    const transaction = db.transaction('health', 'readwrite');
    for (const toolId of many) {
      const noise = Array.from(crypto.getRandomValues(new Uint8Array(10_000)), (byte) => String.fromCharCode(32 + byte % 90));
      transaction.objectStore('health')[act](act === 'put' ? { toolId, noise: noise.join('') } : toolId);
    }
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
  }
  db.close();`;

/** Does damage to every file of a folder whose name fits. */
export async function damageFiles(folder: string, fits: RegExp, damage: Damage): Promise<void> {
  await findName(folder, fits);
  for (const file of (await readdir(folder)).filter((one) => fits.test(one)))
    await damageFile(join(folder, file), damage);
}

async function damageFile(file: string, damage: Damage): Promise<void> {
  if (damage === 'missing') return rm(file, { recursive: true });
  if (damage === 'truncated') return truncate(file, Math.floor((await stat(file)).size / 2));

  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 97) bytes[at] = 255 - (bytes[at] ?? 0);
  await writeFile(file, bytes);
}
