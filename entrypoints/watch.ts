import type { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openShadowRoot } from '@/lib/browser/open-shadow-root.ts';
import { openPageOutbox } from '@/lib/browser/page-outbox.ts';
import { unmarkedStream } from '@/lib/core/tool/unmarked-streams.ts';
import { newId } from '@/lib/page/new-id.ts';
import type { Leaving, PageSignal } from '@/lib/page/page-signal.ts';
import { watchPage } from '@/lib/page/watch-page.ts';

/** In a content script's own world, which the page cannot see. */
const world = globalThis as { assayWatch?: AbortController; assayIsElsewhere?: () => boolean };

/** Without the function that names such definitions, which would stay in the page script. */
export default {
  main() {
    // Started twice in one page, or left over from before an update: the newest one watches, alone.
    world.assayWatch?.abort();
    const running = new AbortController();
    world.assayWatch = running;
    const outbox = openPageOutbox();

    /** A signal's way out of the page: one step after the other, whatever becomes of the first. */
    const leave = (signal: PageSignal): Leaving => {
      const id = newId();
      // What is seen right before somebody goes to the chat on the same host is none of the chat's.
      const isNone = world.assayIsElsewhere?.();
      const inFrame = top === window ? undefined : (true as const);
      let done: Promise<unknown> = Promise.resolve();
      const step = (act: () => Promise<unknown>): void => {
        done = done
          .then(() => running.signal.aborted || isNone || act())
          .catch(() => {
            // An orphan, from before an update: the new script watches this page.
            if (!outbox.isOpen()) running.abort();
          });
      };
      return {
        put: (doubtful) =>
          step(() => outbox.put(id, { ...signal, origin: location.origin, inFrame, doubtful })),
        poke: () => step(() => outbox.poke(id)),
        withdraw: () => step(() => outbox.withdraw(id)),
      };
    };
    watchPage(openShadowRoot, unmarkedStream, world.assayIsElsewhere, leave, running.signal);
  },
} satisfies Parameters<typeof defineUnlistedScript>[0];
