import { type Editor, findEditors, isReachable } from './find-composer.ts';
import { holdsSomething } from './holds-something.ts';
import { boxAround, sizeOf } from './surroundings.ts';

/** So long after the gesture the composer may empty. */
const emptiesWithinMs = 3_000;
/** So long after it emptied the text may come back, as it does when a page refuses to send. */
const comesBackWithinMs = 1_500;
const lookEveryMs = 50;

/**
 * What has become of a gesture on a composer: it is empty, very likely a prompt; it stayed empty, or the person went
 * on, a prompt; the text came back, no prompt after all; or it never emptied.
 */
export type Outcome = 'emptied' | 'settled' | 'withdrawn' | undefined;

/**
 * To be called when the person does something else.
 *
 * @param mayEmpty whether that may empty the composer without sending (cut, delete, a press elsewhere): then nothing
 *   is awaited any longer
 */
export type GoesOn = (mayEmpty: boolean) => void;

/**
 * Waits for a composer to empty after a gesture, and to stay so. Looks only while it waits.
 *
 * @param holdsStill whether it still holds what the gesture may send
 * @param became told when it has emptied, and then or otherwise once more, at the end
 */
export function awaitEmptied(holdsStill: () => boolean, became: (outcome: Outcome) => void): GoesOn {
  let isEmptied = false;
  let isOver = false;
  let endsAt = performance.now() + emptiesWithinMs;
  const timer = setInterval(look, lookEveryMs);

  function look(): void {
    const isFilled = holdsStill();
    if (isEmptied && isFilled) end('withdrawn');
    else if (performance.now() >= endsAt) end();
    else if (!isEmptied && !isFilled) {
      isEmptied = true;
      endsAt = performance.now() + comesBackWithinMs;
      became('emptied');
    }
  }

  function end(outcome: Outcome = isEmptied ? 'settled' : undefined): void {
    isOver = true;
    clearInterval(timer);
    became(outcome);
  }

  return (mayEmpty) => {
    if (!isOver) look();
    if (!isOver && (isEmptied || mayEmpty)) end();
  };
}

/** Gives a way to ask whether a composer, or what has taken its place since, still holds something written. */
export function wordsIn(composer: Editor): () => boolean {
  const root = composer.getRootNode() as Document | ShadowRoot;
  const before = new Set(findEditors(root));
  return () => {
    if (composer.isConnected) return holdsSomething(composer);

    // What stood there before did not take its place. Gone without a successor is no sign of a prompt: a field
    // for renaming goes like that.
    const successors = findEditors(root).filter((editor) => !before.has(editor) && isReachable(editor));
    return !successors.length || successors.some(holdsSomething);
  };
}

/** The same of a file without words: it has gone when the box around the composer holds fewer elements. */
export function fileIn(composer: Editor): () => boolean {
  const box = [boxAround(composer)];
  const before = sizeOf(box);
  return () => sizeOf(box) >= before;
}
