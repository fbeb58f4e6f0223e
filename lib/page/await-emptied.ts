import { type Editor, findSameKind, isReachable } from './find-composer.ts';
import { holdsSomething } from './holds-something.ts';

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
  /** The person did something else that goes on from here (a key, a press, a paste). */
  wentOn(): void;
  /** The person did something that may empty the composer without sending: cut, delete, went elsewhere. */
  brokeOff(): void;
}

/**
 * Waits for a composer to empty after a gesture, and to stay so. Looks only while it waits.
 *
 * @param ended called when there is nothing more to wait for
 */
export function awaitEmptied(
  composer: Editor,
  outcome: Outcome,
  ended: () => void,
  signal: AbortSignal,
): Awaited {
  const holdsWhereItStood = watchPlace(composer);
  let phase: 'filled' | 'emptied' | 'over' = 'filled';
  let endsAt = performance.now() + emptiesWithinMs;
  const timer = setInterval(look, lookEveryMs);
  const abort = (): void => end();
  signal.addEventListener('abort', abort);

  function look(): void {
    if (phase === 'over') return;
    const isFilled = holdsWhereItStood();
    if (phase === 'filled' && !isFilled) {
      phase = 'emptied';
      endsAt = performance.now() + comesBackWithinMs;
      outcome.emptied();
    } else if (phase === 'emptied' && isFilled) end(outcome.withdrawn);
    else if (performance.now() >= endsAt) end(phase === 'emptied' ? outcome.settled : undefined);
  }

  function end(tell?: () => void): void {
    if (phase === 'over') return;
    phase = 'over';
    clearInterval(timer);
    signal.removeEventListener('abort', abort);
    tell?.();
    ended();
  }

  return {
    composer,
    wentOn: () => {
      look();
      if (phase === 'emptied') end(outcome.settled);
    },
    brokeOff: () => {
      look();
      end(phase === 'emptied' ? outcome.settled : undefined);
    },
  };
}

/** Tells whether a composer, or what has taken its place since, holds something. */
function watchPlace(composer: Editor): () => boolean {
  const root = composer.getRootNode() as Document | ShadowRoot;
  const before = new Set(findSameKind(composer, root));
  return () => {
    if (composer.isConnected) return holdsSomething(composer);

    // What stood there before did not take its place. Gone without a successor is no sign of a prompt: a field
    // for renaming goes like that.
    const successors = findSameKind(composer, root).filter(
      (editor) => !before.has(editor) && isReachable(editor),
    );
    return successors.length === 0 || successors.some(holdsSomething);
  };
}
