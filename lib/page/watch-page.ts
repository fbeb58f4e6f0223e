import type { OpenShadowRoot } from './deep-target.ts';
import { opensWithinMs, Turns } from './follow-turns.ts';
import { listenToPerson } from './listen-to-person.ts';
import type { Leave } from './page-signal.ts';
import { wasOpenedToSend, watchAddress } from './watch-address.ts';
import { watchAttention } from './watch-attention.ts';
import { watchCopies } from './watch-copies.ts';
import { watchPrompts } from './watch-prompts.ts';
import { watchStreams } from './watch-streams.ts';

/**
 * Watches a page for everything that is a signal.
 *
 * @param page the window whose document is watched
 * @param unmarkedStream matches the paths of streams whose content type does not tell
 * @param signal ends the watching
 */
export function watchPage(
  page: Window,
  openShadowRoot: OpenShadowRoot,
  unmarkedStream: RegExp,
  leave: Leave,
  signal: AbortSignal,
): void {
  const listen = listenToPerson(page, signal);
  const turns = new Turns(leave);
  if (wasOpenedToSend(page)) turns.press(opensWithinMs);
  const use = watchAttention(page, leave, signal);
  const options = { capture: true, passive: true, signal };
  for (const kind of ['pointerdown', 'pointermove', 'wheel']) page.addEventListener(kind, use, options);
  watchStreams(unmarkedStream, turns.ended);
  const onKey = watchPrompts(listen, openShadowRoot, turns);
  // Keys come often: one listener, which asks each of them for as little as it can.
  const key = (event: KeyboardEvent): void => {
    use(event);
    onKey(event);
  };
  page.addEventListener('keydown', key, options);
  watchCopies(listen, openShadowRoot, leave);
  watchAddress(page, listen, () => turns.moved(), signal);
}
