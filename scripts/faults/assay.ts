import type { Page } from '../browsers/page.ts';
import { pollUntil } from '../browsers/poll-until.ts';
import { promptsIn, readLedger } from '../visit/ledger-in-browser.ts';
import type { Method } from './method.ts';

/** More than a doubtful prompt is left alone for. */
const drainedWithinMs = 90_000;

const api = '(globalThis.browser ?? chrome)';

/** Assay itself; its build has leave for the chat page beforehand, since nobody can press Allow. */
export function assay(extension: string): Method {
  return { name: 'assay', extension, ownPage: 'welcome.html', prepare, ready, release, collect };
}

async function prepare(own: Page, address: string): Promise<void> {
  await own.waitFor("document.querySelector('main')");
  const { origin, host } = new URL(address);
  const tool = { id: origin, name: host, origins: [origin] };
  // Until the background listens, nobody takes a message.
  const request = JSON.stringify({ kind: 'watch', tools: [tool] });
  await own.waitFor(`${api}.runtime.sendMessage(${request}).then(() => true)`);
}

async function ready(own: Page): Promise<void> {
  await own.waitFor(`${api}.scripting.getRegisteredContentScripts().then(({ length }) => length === 1)`);
}

/** A prompt in the outbox needs its page no longer. */
function release(): Promise<void> {
  return Promise.resolve();
}

/** Drains as the popup does when it opens, until no prompt waits. */
async function collect(own: Page) {
  await pollUntil(async () => (await promptsLeftAfterDrain(own)) === 0, drainedWithinMs);
  const ledger = await readLedger(own);
  return { keptAt: promptsIn(ledger).map(({ at }) => at), ledger };
}

/** An event page that is just ending hears nothing; whoever asks again wakes it. */
function promptsLeftAfterDrain(own: Page): Promise<number> {
  return own.evaluate(`
    await ${api}.runtime.sendMessage({ kind: 'drain' }).catch(() => undefined);
    const outbox = Object.values(await ${api}.storage.local.get(null));
    return outbox.filter(({ kind }) => kind === 'prompt').length;`);
}
