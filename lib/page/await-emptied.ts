import { type Editor, findEditors, isReachable } from './find-composer.ts';
import { holdsSomething } from './holds-something.ts';
import { boxAround, sizeOf } from './surroundings.ts';

/** So long after the gesture the composer may empty. */
const emptiesWithinMs = 3_000;
/** So long after it emptied the text may come back, as it does when a page refuses to send. */
const comesBackWithinMs = 1_500;
const lookEveryMs = 50;

/** What became of a gesture on a composer. */
export interface Outcome {
  /** The composer is empty: very likely a prompt. */
  emptied(): void;
  /** It stayed empty, or the person went on: a prompt. */
  settled(): void;
  /** The text came back: no prompt after all. */
  withdrawn(): void;
}

/** A gesture that is waiting for its composer to empty. */
export interface Awaited {
  readonly composer: Editor;
  /**
   * The person did something else.
   *
   * @param mayEmpty whether that may empty the composer without sending (cut, delete, a press elsewhere): then
   *   nothing is awaited any longer
   */
  goesOn(mayEmpty: boolean): void;
}

/** A composer that holds what a gesture may send. */
export interface Filled {
  readonly composer: Editor;
  /** Whether it, or what has taken its place since, still holds that. */
  readonly holdsStill: () => boolean;
}

/**
 * Waits for a composer to empty after a gesture, and to stay so. Looks only while it waits.
 *
 * @param ended called when there is nothing more to wait for
 */
export function awaitEmptied({ composer, holdsStill }: Filled, outcome: Outcome, ended: () => void): Awaited {
  let isEmptied = false;
  let isOver = false;
  let endsAt = performance.now() + emptiesWithinMs;
  const timer = setInterval(look, lookEveryMs);

  function look(): void {
    const isFilled = holdsStill();
    if (isEmptied && isFilled) end(outcome.withdrawn);
    else if (performance.now() >= endsAt) end();
    else if (!isEmptied && !isFilled) {
      isEmptied = true;
      endsAt = performance.now() + comesBackWithinMs;
      outcome.emptied();
    }
  }

  function end(tell = isEmptied ? outcome.settled : undefined): void {
    isOver = true;
    clearInterval(timer);
    ended();
    tell?.();
  }

  return {
    composer,
    goesOn: (mayEmpty) => {
      look();
      if (!isOver && (isEmptied || mayEmpty)) end();
    },
  };
}

/** A composer that holds something written. */
export function filledWithWords(composer: Editor): Filled {
  const root = composer.getRootNode() as Document | ShadowRoot;
  const before = new Set(findEditors(composer, root));
  const holdsStill = (): boolean => {
    if (composer.isConnected) return holdsSomething(composer);

    // What stood there before did not take its place. Gone without a successor is no sign of a prompt: a field
    // for renaming goes like that.
    const successors = findEditors(composer, root).filter(
      (editor) => !before.has(editor) && isReachable(editor),
    );
    return successors.length === 0 || successors.some(holdsSomething);
  };
  return { composer, holdsStill };
}

/** A composer with a file and no words: a prompt when the file goes from the box around it. */
export function filledWithFile(composer: Editor): Filled {
  const box = [boxAround(composer)];
  const before = sizeOf(box);
  return { composer, holdsStill: () => sizeOf(box) >= before };
}
