import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openShadowRoot } from '@/lib/browser/open-shadow-root.ts';
import { openPageOutbox, type PageOutbox } from '@/lib/browser/page-outbox.ts';
import type { Outcome } from '@/lib/page/await-emptied.ts';
import { newId } from '@/lib/page/new-id.ts';
import { watchPrompts } from '@/lib/page/watch-prompts.ts';

/** In a content script's own world, which the page cannot see. */
const world = globalThis as { assayWatch?: AbortController };

export default defineUnlistedScript(() => {
  // Started twice in one page, or left over from before an update: the newest one watches, alone.
  world.assayWatch?.abort();
  const running = new AbortController();
  world.assayWatch = running;

  const outbox = openPageOutbox();
  const stop = (): void => running.abort();
  const ports = { openShadowRoot, onGesture: () => startPrompt(outbox, stop) };
  watchPrompts(window, ports, running.signal);
});

function startPrompt(outbox: PageOutbox, stop: () => void): Outcome {
  const id = newId();
  const item = {
    kind: 'prompt' as const,
    at: Date.now(),
    origin: location.origin,
  };
  let left = Promise.resolve();

  const attempt = (act: () => Promise<void>): void => {
    left = left.then(act).catch(() => {
      // An orphan, from before an update: the new script watches this page.
      if (!outbox.isOpen()) stop();
    });
  };
  return {
    emptied: () => attempt(() => outbox.put(id, item)),
    settled: () => attempt(() => outbox.poke(id)),
    withdrawn: () => attempt(() => outbox.withdraw(id)),
  };
}
