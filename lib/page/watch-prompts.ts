import { type Awaited, awaitEmptied, type Outcome } from './await-emptied.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { type Editor, findComposer } from './find-composer.ts';
import { holdsSomething } from './holds-something.ts';
import { isBeside } from './is-beside.ts';

/** What the watching of a page needs from outside. */
export interface PromptPorts {
  readonly openShadowRoot: OpenShadowRoot;
  /** Called at each gesture that may send; what it gives back is told what became of it. */
  onGesture(): Outcome;
}

/**
 * Notices prompts: a person makes a gesture on a composer that holds something, and it becomes empty. What was
 * written is never taken, and only events that a person caused are looked at.
 *
 * @param page the window whose document is watched
 * @param signal ends the watching
 */
export function watchPrompts(page: Window, ports: PromptPorts, signal: AbortSignal): void {
  let lastComposer: Editor | undefined;
  let awaited: Awaited | undefined;

  const listen = listenToPerson(page, signal);

  function gesture(composer: Editor): void {
    if (!holdsSomething(composer)) return;
    // What was awaited did not empty its composer: a new line, a menu. The latest gesture is what may send.
    awaited?.brokeOff();
    awaited = awaitEmptied(
      composer,
      ports.onGesture(),
      () => {
        awaited = undefined;
      },
      signal,
    );
  }

  function press(event: MouseEvent): void {
    if (lastComposer?.isConnected && isBeside(event, lastComposer)) gesture(lastComposer);
  }

  function composerOf(event: Event): Editor | undefined {
    const target = deepTarget(event, ports.openShadowRoot);
    return target === undefined ? undefined : findComposer(target);
  }

  listen('focusin', (event) => {
    lastComposer = composerOf(event) ?? lastComposer;
  });
  listen('keydown', (event) => {
    if (awaited !== undefined) goOnTyping(awaited, event);
    if (!isSendKey(event)) return;
    const composer = composerOf(event);
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

/** Gives a way to listen that passes on only what a person caused, before the page sees it. */
function listenToPerson(page: Window, signal: AbortSignal) {
  return <Kind extends keyof WindowEventMap>(
    kind: Kind,
    react: (event: WindowEventMap[Kind]) => void,
  ): void => {
    const reactToPerson = (event: WindowEventMap[Kind]): void => {
      if (event.isTrusted) react(event);
    };
    page.addEventListener(kind, reactToPerson, { capture: true, passive: true, signal });
  };
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
