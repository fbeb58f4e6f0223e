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
 * Watches the page for everything that is a signal.
 *
 * @param unmarkedStream matches the paths of streams whose content type does not tell
 * @param isElsewhere whether the page shows something else than the tool; missing where it never does
 * @param signal ends the watching
 */
export function watchPage(
  openShadowRoot: OpenShadowRoot,
  unmarkedStream: RegExp,
  isElsewhere: (() => boolean) | undefined,
  leave: Leave,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  const listen = listenToPerson(options);
  const turns = new Turns(leave);
  if (wasOpenedToSend()) turns.press(opensWithinMs);
  const use = watchAttention(leave, options);
  for (const kind of ['pointermove', 'wheel']) addEventListener(kind, use, options);
  watchStreams(unmarkedStream, turns.ended);
  const typed = watchPrompts(listen, openShadowRoot, isElsewhere, turns);
  const pressed = watchCopies(listen, openShadowRoot, leave);
  const press = (event: Event): void => {
    use(event);
    pressed(event);
  };
  // People type much: one listener, which asks each event for as little as it can.
  const type = (event: KeyboardEvent): void => {
    press(event);
    typed(event);
  };
  addEventListener('keydown', type, options);
  addEventListener('pointerdown', press, options);
  watchAddress(listen, () => turns.moved(), options);
}
