import { inPageScript } from './in-page.ts';
import { pollUntil } from './poll-until.ts';
import type { Accessible, ScreenshotOptions, Size, Tab } from './tab.ts';

const patienceMs = 20_000;

interface Narrowing {
  /** Narrows a selector to the element that shows these words or carries them as its label. */
  readonly text?: string;
}

interface Choice extends Narrowing {
  /** Of several elements the last one, not the first. */
  readonly last?: boolean;
}

type Attempt<T> = { readonly found: T } | { readonly reason: string };

/**
 * A tab as a person uses it: it waits until things are there, visible and enabled before it touches them.
 * Selectors reach into open shadow roots; `outer >>> inner` looks for `inner` inside what `outer` found.
 */
export class Page {
  readonly #tab: Tab;

  constructor(tab: Tab) {
    this.#tab = tab;
  }

  /** Loads an address and resolves when its document has loaded. */
  goto(url: string): Promise<void> {
    return this.#tab.goto(url);
  }

  /** Gives the address that the tab shows. */
  url(): Promise<string> {
    return this.#tab.url();
  }

  /** Loads the same address anew, in front: what nobody sees is drawn late, in Firefox by many seconds. */
  async reload(): Promise<void> {
    await this.#tab.bringToFront();
    await this.#tab.reload();
  }

  /** Makes this the tab in front. */
  bringToFront(): Promise<void> {
    return this.#tab.bringToFront();
  }

  /** Closes the tab. */
  close(): Promise<void> {
    return this.#tab.close();
  }

  /**
   * Clicks the middle of an element with a real pointer, once it stands still and nothing covers it, and once the page
   * has the focus if it is one of the extension; throws when it cannot be clicked within twenty seconds.
   */
  async click(css: string, { text, last = false }: Choice = {}): Promise<void> {
    await this.#tab.bringToFront();
    const entry = last ? 'locateLast' : 'locateElement';
    const point = await this.#attempt<{ x: number; y: number }>('click', entry, css, text);
    await this.#tab.clickAt(point);
  }

  /** Gives an element the focus; throws when it does not take it within twenty seconds. */
  async focus(css: string, { text }: Narrowing = {}): Promise<void> {
    await this.#tab.bringToFront();
    await this.#attempt<true>('focus', 'focusElement', css, text);
  }

  /** Gives the text an element shows; throws when it is not there within twenty seconds. */
  text(css: string, { text }: Narrowing = {}): Promise<string> {
    return this.#attempt<string>('read', 'readText', css, text);
  }

  /** Types into what has the focus, key by key; a line break is the Enter key. */
  async type(text: string): Promise<void> {
    await this.#comeToHand();
    await this.#tab.type(text);
  }

  /** Presses one key, with modifiers before it where wanted: `Enter`, `Shift+Enter`, `Control+a`. */
  async press(key: string): Promise<void> {
    await this.#comeToHand();
    await this.#tab.press(key);
  }

  /** Resolves once the page has drawn what was done: nobody goes on before they see it. */
  untilDrawn(): Promise<void> {
    return this.evaluate(
      'await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));',
    );
  }

  /** Writes as people do whose script has more signs than keys: composes a text, and takes it over by the Enter key. */
  async compose(text: string): Promise<void> {
    await this.#tab.bringToFront();
    await this.#tab.compose(text);
  }

  /** Hands files of this machine to a file input. */
  async chooseFile(css: string, ...paths: readonly string[]): Promise<void> {
    await this.#attempt<string>('find', 'readText', css);
    await this.#tab.chooseFiles(css, paths);
  }

  /** Runs the body of an async function in the page's own world; its `arguments` follow the script, and are JSON like its result. */
  evaluate<T>(script: string, ...args: readonly unknown[]): Promise<T> {
    return this.#tab.evaluate<T>(script, args);
  }

  /** Gives the value of an expression once it is truthy; throws with the expression when the time is up. */
  async waitFor<T>(expression: string, timeoutMs: number = patienceMs): Promise<T> {
    let lastError: unknown;
    const ask = () =>
      this.evaluate<T>(`return (${expression});`).catch((error: unknown) => {
        lastError = error;
        return undefined;
      });

    const value = await pollUntil(ask, timeoutMs);
    if (value === undefined)
      throw new Error(`Not true within ${timeoutMs} ms: ${expression}`, {
        cause: lastError,
      });
    return value;
  }

  /** Sizes the page's view, in CSS pixels; without a size it is what it was at first. */
  async resize(size?: Size): Promise<void> {
    await this.#tab.bringToFront();
    await this.#tab.resize(size);
  }

  /** Saves a picture of the page as a PNG, at a given size where one is given. */
  async screenshot(path: string, options: ScreenshotOptions = {}): Promise<void> {
    await this.#tab.bringToFront();
    await this.#tab.screenshot(path, options);
  }

  /** Saves what would be printed, on A4, as a PDF. */
  print(path: string): Promise<void> {
    return this.#tab.print(path);
  }

  /** Gives role and name of each element that the selector finds, in the browser's words to a screen reader. */
  accessibles(css: string): Promise<Accessible[]> {
    return this.#tab.accessibles(css);
  }

  /** Comes to the front; a page of the extension has the focus, too, when it resolves. */
  async #comeToHand(): Promise<void> {
    await this.#tab.bringToFront();
    const isOwn = /^[a-z]+-extension:/.test(await this.#tab.url());
    if (isOwn) await this.#attempt<true>('use', 'awaitFocus', 'the page');
  }

  /** Repeats a function of in-page.ts until it finds what it wants. */
  async #attempt<T>(
    verb: string,
    entry: 'locateElement' | 'locateLast' | 'focusElement' | 'awaitFocus' | 'readText',
    css: string,
    text?: string,
  ): Promise<T> {
    const script = inPageScript(entry);
    const args = text === undefined ? [css] : [css, text];
    let reason = 'the page did not answer';
    const once = async (): Promise<{ found: T } | undefined> => {
      const attempt = await this.evaluate<Attempt<T>>(script, ...args).catch(asReason);
      if ('found' in attempt) return attempt;
      reason = attempt.reason;
      return undefined;
    };

    const attempt = await pollUntil(once, patienceMs);
    if (attempt === undefined) {
      const what = text === undefined ? css : `${css} with the text "${text}"`;
      throw new Error(`Could not ${verb} ${what} within ${patienceMs} ms: ${reason}.`);
    }
    return attempt.found;
  }
}

function asReason(error: unknown): { reason: string } {
  return { reason: error instanceof Error ? error.message : String(error) };
}
