import { type Awaited, awaitEmptied, filledWithFile, filledWithWords } from './await-emptied.ts';
import { deepTarget, type OpenShadowRoot } from './deep-target.ts';
import { type Editor, findComposer } from './find-composer.ts';
import type { Turns } from './follow-turns.ts';
import { holdsSomething } from './holds-something.ts';
import { isBeside } from './is-beside.ts';
import type { ListenToPerson } from './listen-to-person.ts';

/** What the watching of prompts needs from outside. */
interface PromptPorts {
  readonly listen: ListenToPerson;
  readonly openShadowRoot: OpenShadowRoot;
  readonly turns: Turns;
}

/**
 * Notices prompts: a person makes a gesture on a composer that holds something, and it becomes empty. What was
 * written is never taken, and only events that a person caused are looked at.
 */
export function watchPrompts({ listen, openShadowRoot, turns }: PromptPorts): void {
  const composers = new Composers(turns);
  const composerOf = (event: Event): Editor | undefined => {
    const target = deepTarget(event, openShadowRoot);
    return target && findComposer(target);
  };

  listen('focusin', (event) => {
    composers.last = composerOf(event) ?? composers.last;
  });
  listen('keydown', (event) => {
    if (!event.repeat) composers.goOn(event.key === 'Backspace' || event.key === 'Delete');
    if (!isSendKey(event)) return;
    turns.press();
    const composer = composerOf(event);
    composers.last = composer ?? composers.last;
    if (composer !== undefined) composers.gesture(composer);
  });
  listen('pointerdown', (event) => {
    composers.goOn((composer) => !isBeside(event, composer));
    turns.press();
    composers.press(event);
  });
  listen('click', (event) => {
    // A button pressed by keyboard or by a screen reader gives a click without a pointer.
    if (event.detail === 0) turns.press();
    composers.press(event);
  });
  listen('paste', () => composers.noteFile());
  listen('drop', () => composers.noteFile());
  listen('change', (event) => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.type === 'file') composers.noteFile();
  });
  listen('cut', () => composers.goOn(true));
}

/** The composer that was last in use, and what is awaited of one. */
class Composers {
  last: Editor | undefined;
  readonly #turns: Turns;
  #awaited: Awaited | undefined;
  #mayHoldFile = false;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  gesture(composer: Editor): void {
    const hasWords = holdsSomething(composer);
    if (!hasWords && !this.#mayHoldFile) return;
    // What was awaited did not empty its composer: a new line, a menu. The latest gesture is what may send.
    this.#awaited?.goesOn(true);
    const outcome = this.#turns.begin(composer);
    const ended = (): void => {
      this.#awaited = undefined;
    };
    const emptied = (): void => {
      this.#mayHoldFile = false;
      outcome.emptied();
    };
    const filled = hasWords ? filledWithWords(composer) : filledWithFile(composer);
    this.#awaited = awaitEmptied(filled, { ...outcome, emptied }, ended);
  }

  press(event: MouseEvent): void {
    if (this.last?.isConnected && isBeside(event, this.last)) this.gesture(this.last);
  }

  goOn(mayEmpty: boolean | ((composer: Editor) => boolean)): void {
    if (this.#awaited === undefined) return;
    const { composer } = this.#awaited;
    this.#awaited.goesOn(typeof mayEmpty === 'function' ? mayEmpty(composer) : mayEmpty);
  }

  /** A file was chosen, dropped or pasted; or words that the page may turn into one. */
  noteFile(): void {
    this.#mayHoldFile = true;
    this.goOn(false);
  }
}

/** Enter with any modifier, but not the one that ends a composition (229 is how older engines say so). */
const isSendKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && !event.repeat;
