import { join } from 'node:path';
import { chromiumExtensionId } from '../browsers/chromium-extension-id.ts';
import { pollUntil } from '../browsers/poll-until.ts';
import { startBareChromium } from './bare-chromium.ts';
import { ChatTab } from './chat-tab.ts';
import { type Control, writeControlExtension } from './control-extensions.ts';
import type { DevTools } from './devtools.ts';
import { watchWithAssay } from './watch-with-assay.ts';

const patienceMs = 20_000;

/** Who is measured: nobody, the least there can be, both once more, Assay, and what nobody should do. */
export type ContestantName = 'none' | 'none again' | Control | 'floor again' | 'assay';

/** A browser with one extension or none, and the chat page open in it. */
export interface Contestant {
  readonly name: ContestantName;
  readonly profile: string;
  readonly devTools: DevTools;
  readonly tab: ChatTab;
  /** Origin of the extension; undefined where there is none. */
  readonly origin: string | undefined;
  close(): Promise<void>;
}

/** What a contestant is started with. */
export interface Arena {
  /** A folder for profiles and extensions. */
  readonly folder: string;
  /** Folder of Assay's build that has the test hosts granted. */
  readonly assay: string;
  /** The chat page. */
  readonly address: string;
}

/** Starts a contestant; throws when its page script does not come into the page. */
export async function startContestant(name: ContestantName, arena: Arena): Promise<Contestant> {
  const profile = join(arena.folder, `profile of ${name}`);
  const extension = await prepareExtension(name, arena, profile);
  const { devTools, close } = await startBareChromium({ profile, extension });
  try {
    const tab = await ChatTab.open(devTools, arena.address);
    const known = { name, profile, devTools, tab, close };
    if (extension === undefined) return { ...known, origin: undefined };

    const origin = `chrome-extension://${chromiumExtensionId(extension)}`;
    await expectInPage(tab, origin);
    return { ...known, origin };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the folder of the contestant's extension; in Assay's profile the chat page is watched already. */
async function prepareExtension(
  name: ContestantName,
  { folder, assay, address }: Arena,
  profile: string,
): Promise<string | undefined> {
  if (name === 'none' || name === 'none again') return undefined;
  if (name === 'assay') {
    await watchWithAssay(assay, profile, address);
    return assay;
  }
  const extension = join(folder, `extension ${name}`);
  await writeControlExtension(name === 'naive' ? 'naive' : 'floor', extension);
  return extension;
}

/** A restarted extension registers its page scripts anew, in its own time. */
async function expectInPage(tab: ChatTab, origin: string): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    await tab.load();
    return (await tab.extensionsInPage()).includes(origin);
  };
  if (!(await pollUntil(isThere, patienceMs)))
    throw new Error(`No script of ${origin} runs in the chat page after ${patienceMs} ms.`);
}
