import { awaitEmptied, fileIn, type GoesOn, wordsIn } from './await-emptied.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { type Editor, findComposer } from './find-composer.ts';
import type { Turns } from './follow-turns.ts';
import { holdsSomething } from './holds-something.ts';
import { isBeside } from './is-beside.ts';
import type { ListenToPerson } from './listen-to-person.ts';

/**
 * Notices prompts: a person makes a gesture on a composer that holds something, and it becomes empty. What was
 * written is never taken, and only events that a person caused are looked at.
 *
 * @returns to be called with each key that goes down
 */
export function watchPrompts(
  listen: ListenToPerson,
  openShadowRoot: OpenShadowRoot,
  isElsewhere: (() => boolean) | undefined,
  turns: Turns,
): (event: KeyboardEvent) => void {
  let composer: Editor | undefined;
  let goesOn: GoesOn | undefined;
  let awaited: Editor | undefined;
  let mayHoldFile = false;

  function gesture(): void {
    if (!composer?.isConnected || isElsewhere?.()) return;
    const hasWords = holdsSomething(composer);
    if (!hasWords && !mayHoldFile) return;
    // What was awaited did not empty its composer: a new line, a menu. The latest gesture is what may send.
    goesOn?.(true);
    const became = turns.begin(composer);
    awaited = composer;
    goesOn = awaitEmptied(hasWords ? wordsIn(composer) : fileIn(composer), (outcome) => {
      if (outcome === 'emptied') mayHoldFile = false;
      else goesOn = undefined;
      became(outcome);
    });
  }

  function enter(event: Event): boolean {
    const target = deepTarget(event, openShadowRoot);
    const entered = target && findComposer(target);
    composer = entered ?? composer;
    return !!entered;
  }

  function press(event: MouseEvent): void {
    if (event.type === 'pointerdown') goesOn?.(!awaited || !isBeside(event, awaited));
    // Only the click of a pointer has a count, and its press was here before: a button pressed by keyboard or by a
    // screen reader gives a click alone.
    if (event.detail === 0) turns.press();
    if (composer?.isConnected && isBeside(event, composer)) gesture();
  }

  listen('focusin', enter);
  listen('pointerdown', press);
  listen('click', press);
  listen('cut', () => goesOn?.(true));
  // A file was chosen, dropped or pasted; or words that the page may turn into one.
  for (const kind of ['paste', 'drop', 'change'] as const)
    listen(kind, ({ type, target }) => {
      mayHoldFile ||= type !== 'change' || (target as HTMLInputElement).type === 'file';
      goesOn?.(false);
    });

  return (event) => {
    if ((event.keyCode !== enterCode && !goesOn) || !event.isTrusted || event.repeat) return;
    goesOn?.(event.key === 'Backspace' || event.key === 'Delete');
    if (event.keyCode !== enterCode || event.isComposing) return;
    turns.press();
    if (enter(event)) gesture();
  };
}

/** Enter, whatever keys are held with it; one that only ends a composition has another code. */
const enterCode = 13;
