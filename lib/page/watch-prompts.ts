import { type Awaited, awaitEmptied, type Outcome } from './await-emptied.ts';
import { type Editor, findComposer } from './find-composer.ts';
import { holdsSomething } from './holds-something.ts';
import { isBeside } from './is-beside.ts';

/**
 * Notices prompts: a person makes a gesture on a composer that holds something, and it becomes empty. What was
 * written is never taken, and only events that a person caused are looked at.
 *
 * @param page the window whose document is watched
 * @param onGesture called at each gesture that may send; what it gives back is told what became of it
 * @param signal ends the watching
 */
export function watchPrompts(page: Window, onGesture: () => Outcome, signal: AbortSignal): void {
  let lastComposer: Editor | undefined;
  let awaited: Awaited | undefined;

  const listen = <Kind extends keyof WindowEventMap>(
    kind: Kind,
    react: (event: WindowEventMap[Kind]) => void,
  ): void => {
    const reactToPerson = (event: WindowEventMap[Kind]): void => {
      if (event.isTrusted) react(event);
    };
    page.addEventListener(kind, reactToPerson, {
      capture: true,
      passive: true,
      signal,
    });
  };

  function gesture(composer: Editor): void {
    if (!holdsSomething(composer)) return;
    // What was awaited did not empty its composer: a new line, a menu. The latest gesture is what may send.
    awaited?.brokeOff();
    awaited = awaitEmptied(
      composer,
      onGesture(),
      () => {
        awaited = undefined;
      },
      signal,
    );
  }

  function press(event: MouseEvent): void {
    if (lastComposer?.isConnected && isBeside(event, lastComposer)) gesture(lastComposer);
  }

  listen('focusin', (event) => {
    lastComposer = findComposer(event) ?? lastComposer;
  });
  listen('keydown', (event) => {
    if (awaited !== undefined) goOnTyping(awaited, event);
    if (!isSendKey(event)) return;
    const composer = findComposer(event);
    if (composer === undefined) return;
    lastComposer = composer;
    gesture(composer);
  });
  listen('pointerdown', (event) => {
    if (awaited !== undefined) goOnPressing(awaited, event);
    press(event);
  });
  // A button pressed by keyboard or by a screen reader gives a click without a pointer.
  listen('click', press);
  listen('paste', () => awaited?.wentOn());
  listen('drop', () => awaited?.wentOn());
  listen('cut', () => awaited?.brokeOff());
}

function goOnTyping(awaited: Awaited, { key, repeat }: KeyboardEvent): void {
  if (repeat) return;
  if (key === 'Backspace' || key === 'Delete') awaited.brokeOff();
  else awaited.wentOn();
}

function goOnPressing(awaited: Awaited, event: MouseEvent): void {
  if (isBeside(event, awaited.composer)) awaited.wentOn();
  else awaited.brokeOff();
}

/** Enter with any modifier, but not the one that ends a composition (229 is how older engines say so). */
const isSendKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && !event.repeat;
