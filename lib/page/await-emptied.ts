import { type Editor, findSuccessors } from './find-composer.ts';
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
  const root = composer.getRootNode() as Document | ShadowRoot;
  let phase: 'filled' | 'emptied' | 'over' = 'filled';
  let ticksLeft = emptiesWithinMs / lookEveryMs;
  const timer = setInterval(look, lookEveryMs);
  signal.addEventListener('abort', () => end(), { once: true });

  function look(): void {
    ticksLeft -= 1;
    const isFilled = holdsWhereItStood(composer, root);
    if (phase === 'filled' && !isFilled) {
      phase = 'emptied';
      ticksLeft = comesBackWithinMs / lookEveryMs;
      outcome.emptied();
    } else if (phase === 'emptied' && isFilled) end(outcome.withdrawn);
    else if (ticksLeft <= 0) end(phase === 'emptied' ? outcome.settled : undefined);
  }

  function end(tell?: () => void): void {
    if (phase === 'over') return;
    phase = 'over';
    clearInterval(timer);
    tell?.();
    ended();
  }

  return {
    composer,
    wentOn: () => {
      if (phase === 'filled') look();
      if (phase === 'emptied') end(outcome.settled);
    },
    brokeOff: () => {
      if (phase === 'filled') look();
      if (phase !== 'over') end(phase === 'emptied' ? outcome.settled : undefined);
    },
  };
}

/** Whether the composer, or what replaced it, holds something. Gone without a successor counts as not yet empty. */
function holdsWhereItStood(composer: Editor, root: Document | ShadowRoot): boolean {
  if (composer.isConnected) return holdsSomething(composer);

  const successors = findSuccessors(composer, root);
  return successors.length === 0 || successors.some(holdsSomething);
}
