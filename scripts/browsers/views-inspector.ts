import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { pollUntil } from './poll-until.ts';

const patienceMs = 20_000;

/** One part of Chromium's own windows: a window, a panel, a button. */
export interface View {
  readonly nodeId: number;
  /** What it is: `Window`, `Widget` or `View`. */
  readonly nodeName: string;
  readonly children?: readonly View[];
  /** Names and values by turns. */
  readonly attributes?: readonly string[];
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: unknown;
}

interface Styles {
  readonly matchedCSSRules: readonly {
    readonly rule: { readonly style: { readonly cssProperties: readonly Property[] } };
  }[];
}

interface Property {
  readonly name: string;
  readonly value: string;
}

/** What lets Chromium's own windows be looked at and pressed; see docs/decisions.md. */
export const inspectableViews = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

/** Where a Chromium that is told to choose a port writes it down; a file of an earlier start has to go first. */
export const viewsPortFile = (profile: string): string => join(profile, 'UIDevToolsActivePort');

/** A look into the windows that Chromium draws itself, with or without a screen to show them on. */
export class ViewsInspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (text) => this.#settle(JSON.parse(String(text)) as Answer));
    socket.on('close', () => this.#giveUp());
  }

  /** Connects to a Chromium that was started with {@link inspectableViews}; throws when nothing answers. */
  static async connect(profile: string): Promise<ViewsInspector> {
    const port = await pollUntil(() => readPort(profile), patienceMs);
    if (port === undefined) throw new Error('Chromium offers no look into its own windows.');

    const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
    await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const inspector = new ViewsInspector(socket);
    await inspector.#send('DOM.enable');
    await inspector.#send('CSS.enable');
    return inspector;
  }

  /** Gives every view of a class that stands in a window, both as Chromium names them. */
  async viewsIn(window: string, view: string): Promise<View[]> {
    const { root } = await this.#send<{ root: View }>('DOM.getDocument');
    const windows = withinOf(root).filter((one) => one.nodeName === 'Widget' && isNamed(one, window));
    return windows.flatMap(withinOf).filter((one) => isNamed(one, view));
  }

  /** Gives the properties of a view by their names; none where it is gone. */
  async propertiesOf({ nodeId }: View): Promise<ReadonlyMap<string, string>> {
    const none: Styles = { matchedCSSRules: [] };
    const { matchedCSSRules } = await this.#send<Styles>('CSS.getMatchedStylesForNode', { nodeId }).catch(
      () => none,
    );
    const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return new Map(properties.map(({ name, value }) => [name, value]));
  }

  /** Presses the pointer on a view and lets it go; one that is gone, or goes by the press, is fine. */
  async press({ nodeId }: View): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased']) {
      const event = { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' };
      await this.#send('DOM.dispatchMouseEvent', { nodeId, event }).catch(unlessGone);
    }
  }

  /** Ends the connection. */
  close(): void {
    this.#socket.close();
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, ({ error, result }) => {
        if (error === undefined) resolve(result as T);
        else reject(new Error(`${method}: ${error.message}`));
      });
    });
  }

  #settle(answer: Answer): void {
    const settle = this.#waiting.get(answer.id ?? 0);
    this.#waiting.delete(answer.id ?? 0);
    settle?.(answer);
  }

  #giveUp(): void {
    for (const settle of this.#waiting.values()) settle({ error: { message: 'Chromium has ended.' } });
    this.#waiting.clear();
  }
}

async function readPort(profile: string): Promise<number> {
  const text = await readFile(viewsPortFile(profile), 'utf8').catch(() => '');
  return Number(text.split('\n', 1)[0]);
}

const withinOf = (view: View): View[] => [view, ...(view.children ?? []).flatMap(withinOf)];

function isNamed({ attributes = [] }: View, name: string): boolean {
  return attributes.some((value, index) => value === name && attributes[index - 1] === 'name');
}

function unlessGone(error: unknown): void {
  if (!String(error).includes('not found')) throw error;
}
