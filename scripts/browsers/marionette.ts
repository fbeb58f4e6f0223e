import { connect, type Socket } from 'node:net';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Answer = readonly [
  kind: 1,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

/**
 * A client of Marionette, by which Firefox lets itself be driven over TCP.
 * Frames are `length:json`; a command is `[0, id, name, parameters]`, an answer `[1, id, error, result]`.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#giveUp());
  }

  /** Connects to a Firefox that listens on a port of this machine; throws when nothing answers there. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends one command and gives its result; throws what Firefox says is wrong. */
  send<T>(command: string, parameters: object = {}): Promise<T> {
    if (this.#socket.destroyed)
      return Promise.reject(new Error(`Firefox has ended, so ${command} cannot be done.`));

    this.#lastId += 1;
    const id = this.#lastId;
    const frame = JSON.stringify([0, id, command, parameters]);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (result) => resolve(result as T),
        reject,
      });
      this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  /** Runs several commands without another coming in between: which tab is meant is a state of the connection. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Runs the body of a function, with the browser's own privileges, in the window that was used last. */
  async inChrome<T>(script: string, args: readonly unknown[] = []): Promise<T> {
    const { value } = await this.inTurn(async () => {
      await this.send('Marionette:SetContext', { value: 'chrome' });
      return this.send<{ value: T }>('WebDriver:ExecuteScript', {
        script,
        args,
      });
    });
    return value;
  }

  /** Ends the connection. */
  disconnect(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon === -1 || this.#received.length < end) return;

      const frame = this.#received.subarray(colon + 1, end).toString('utf8');
      this.#received = this.#received.subarray(end);
      this.#settle(JSON.parse(frame));
    }
  }

  /** The greeting, which is no list, is passed over. */
  #settle(message: unknown): void {
    if (!Array.isArray(message)) return;

    const [, id, error, result] = message as unknown as Answer;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox ended before it answered.'));
    this.#waiting.clear();
  }
}
