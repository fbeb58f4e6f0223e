import { writeFile } from 'node:fs/promises';
import { type KeyStep, stepsToPress, stepsToType } from './firefox-keys.ts';
import { inPageScript } from './in-page.ts';
import type { Marionette } from './marionette.ts';
import type { Accessible, Point, ScreenshotOptions, Size, Tab } from './tab.ts';

/** How WebDriver writes down which element is meant. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A window is never as narrow as a telephone, but the part of it that shows the page may be. */
const sizeView = `
  const view = window.gBrowser.selectedBrowser;
  const [width, height] = arguments;
  view.style.cssText = [
    width === null ? '' : 'flex: none; min-width: 0; width: ' + width + 'px;',
    height === null ? '' : 'flex: none; min-height: 0; height: ' + height + 'px;',
  ].join('');`;

/** Composes a text and takes it over by the Enter key, as an input method of the system does. */
const composeText = `
  const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!method.beginInputTransactionForTests(window)) throw new Error('Another input method is at work.');
  const [text] = arguments;
  method.setPendingCompositionString(text);
  method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
  method.flushPendingComposition();
  method.commitComposition(new window.KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 }));`;

/** A tab of Firefox, over Marionette. */
export class FirefoxTab implements Tab {
  readonly #marionette: Marionette;
  readonly #handle: string;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.#handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.#here('WebDriver:Navigate', { url });
  }

  async url(): Promise<string> {
    const { value } = await this.#here<{ value: string }>('WebDriver:GetCurrentURL');
    return value;
  }

  async reload(): Promise<void> {
    await this.#here('WebDriver:Refresh');
  }

  async bringToFront(): Promise<void> {
    await this.#marionette.inTurn(() => this.#switchTo(true));
  }

  async close(): Promise<void> {
    await this.#here('WebDriver:CloseWindow');
  }

  /** Others need not wait for the script to end, only for it to begin: then Firefox knows where it belongs. */
  async evaluate<T>(script: string, args: readonly unknown[]): Promise<T> {
    const wrapped = `
      const body = async function () { ${script}\n };
      return body.apply(undefined, arguments).then(
        (value) => JSON.stringify({ value }),
        (error) => JSON.stringify({ error: String(error) }),
      );`;
    const { answer } = await this.#marionette.inTurn(async () => {
      await this.#switchTo(false);
      return {
        answer: this.#marionette.send<{ value: string }>('WebDriver:ExecuteScript', {
          script: wrapped,
          args,
          sandbox: null,
        }),
      };
    });
    const outcome = JSON.parse((await answer).value) as { value: T } | { error: string };
    if ('error' in outcome) throw new Error(`The page threw ${outcome.error}`);
    return outcome.value;
  }

  async clickAt({ x, y }: Point): Promise<void> {
    const actions = [
      { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#act({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions,
    });
  }

  async type(text: string): Promise<void> {
    await this.#strike(stepsToType(text));
  }

  async press(chord: string): Promise<void> {
    await this.#strike(stepsToPress(chord));
  }

  async compose(text: string): Promise<void> {
    await this.#marionette.inChrome(composeText, [text]);
  }

  async chooseFiles(css: string, paths: readonly string[]): Promise<void> {
    const script = `return (function () { ${inPageScript('deepMatches')} }).apply(undefined, arguments)[0];`;
    const { value } = await this.#here<{
      value: Readonly<Record<string, string>>;
    }>('WebDriver:ExecuteScript', {
      script,
      args: [css],
    });
    await this.#here('WebDriver:ElementSendKeys', {
      id: value[elementKey],
      text: paths.join('\n'),
    });
  }

  resize(size: Size | undefined): Promise<void> {
    return this.#size(size?.width, size?.height);
  }

  async screenshot(path: string, { width, height, fullPage = false }: ScreenshotOptions): Promise<void> {
    const sized = width !== undefined || height !== undefined;
    if (sized) await this.#size(width, height);
    const { value } = await this.#here<{ value: string }>('WebDriver:TakeScreenshot', {
      full: fullPage,
      hash: false,
    });
    await writeFile(path, value, 'base64');
    if (sized) await this.#size(undefined, undefined);
  }

  async print(path: string): Promise<void> {
    const a4 = { width: 21, height: 29.7 };
    const { value } = await this.#here<{ value: string }>('WebDriver:Print', {
      page: a4,
      shrinkToFit: false,
    });
    await writeFile(path, value, 'base64');
  }

  async accessibles(css: string): Promise<Accessible[]> {
    const found = await this.#here<readonly Readonly<Record<string, string>>[]>('WebDriver:FindElements', {
      using: 'css selector',
      value: css,
    });
    const told: Accessible[] = [];
    for (const element of found) {
      const id = element[elementKey];
      const role = await this.#here<{ value: string }>('WebDriver:GetComputedRole', { id });
      const name = await this.#here<{ value: string }>('WebDriver:GetComputedLabel', { id });
      told.push({ role: role.value, name: name.value });
    }
    return told;
  }

  /** Sizes the view and waits until the page has been laid out anew. */
  async #size(width: number | undefined, height: number | undefined): Promise<void> {
    await this.#marionette.inChrome(sizeView, [width ?? null, height ?? null]);
    await this.evaluate(
      'await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));',
      [],
    );
  }

  #strike(actions: readonly KeyStep[]): Promise<void> {
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  async #act(source: object): Promise<void> {
    await this.#here('WebDriver:PerformActions', { actions: [source] });
  }

  #here<T>(command: string, parameters: object = {}): Promise<T> {
    return this.#marionette.inTurn(async () => {
      await this.#switchTo(false);
      return this.#marionette.send<T>(command, parameters);
    });
  }

  async #switchTo(focus: boolean): Promise<void> {
    await this.#marionette.send('Marionette:SetContext', { value: 'content' });
    await this.#marionette.send('WebDriver:SwitchToWindow', {
      handle: this.#handle,
      focus,
    });
  }
}
