import { pollUntil } from '../browsers/poll-until.ts';
import type { DevTools } from './devtools.ts';

const patienceMs = 30_000;

/** A tab behind another one paints no frames, and says so by taking too long. */
const hasSettled = `new Promise((resolve) => {
  setTimeout(resolve, 2_000, false);
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(true))));
})`;

interface Answer {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
}

/** A tab that shows the chat page, driven and measured from outside of it. */
export class ChatTab {
  readonly #devTools: DevTools;
  readonly #sessionId: string;
  readonly #address: string;

  private constructor(devTools: DevTools, sessionId: string, address: string) {
    this.#devTools = devTools;
    this.#sessionId = sessionId;
    this.#address = address;
  }

  /** Opens the chat page in a new tab and waits until it has loaded. */
  static async open(devTools: DevTools, address: string): Promise<ChatTab> {
    const { targetId } = await devTools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await devTools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const tab = new ChatTab(devTools, sessionId, address);
    await tab.load();
    return tab;
  }

  /** Loads the chat page anew and resolves when it has settled, in front. */
  async load(): Promise<void> {
    await this.send('Page.enable');
    const loaded = this.#devTools.next('Page.loadEventFired');
    await this.send('Page.navigate', { url: this.#address });
    await loaded;
    await this.send('Page.disable');
    await this.settle();
  }

  /** Sends a command to the tab. */
  send<Result>(method: string, params: object = {}): Promise<Result> {
    return this.#devTools.send<Result>(method, params, this.#sessionId);
  }

  /** Gives the value of an expression in the page, awaited; throws what it throws. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.send<Answer>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value as Value;
  }

  /** Resolves once an expression is truthy; throws with it when that takes longer than 30 s. */
  async waitFor(expression: string): Promise<void> {
    if (!(await pollUntil(() => this.evaluate(expression), patienceMs)))
      throw new Error(`Not true within ${patienceMs} ms: ${expression}`);
  }

  /** Resolves when two frames in a row were painted and nothing waits behind them; another tab may come in front first. */
  async settle(): Promise<void> {
    const ask = async (): Promise<boolean> => {
      await this.send('Page.bringToFront');
      return this.evaluate<boolean>(hasSettled);
    };
    if (!(await pollUntil(ask, patienceMs)))
      throw new Error(`The page does not settle within ${patienceMs} ms.`);
  }

  /** Gives the origins of the extensions that run a script in the page. */
  async extensionsInPage(): Promise<string[]> {
    const origins: string[] = [];
    const stop = this.#devTools.on<{ context: { origin: string } }>(
      'Runtime.executionContextCreated',
      ({ context }) => origins.push(context.origin),
    );
    await this.send('Runtime.enable');
    await this.send('Runtime.disable');
    stop();
    return origins.filter((origin) => origin.startsWith('chrome-extension://'));
  }

  /** Puts the caret into the composer. */
  async focusComposer(): Promise<void> {
    await this.evaluate("document.getElementById('composer').focus()");
  }

  /** Types key by key, each once the one before it was handled. */
  async type(text: string): Promise<void> {
    for (const key of text)
      await this.#strike({ key, text: key, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) });
  }

  /** Presses Enter. */
  async pressEnter(): Promise<void> {
    await this.#strike({ key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 });
  }

  async #strike({
    text,
    ...key
  }: {
    key: string;
    text: string;
    code?: string;
    windowsVirtualKeyCode: number;
  }): Promise<void> {
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
