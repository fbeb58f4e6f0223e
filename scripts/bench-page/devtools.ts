interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Arrived {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

type Listener = (params: never, sessionId: string | undefined) => void;

/**
 * A connection to a Chromium's debugging port that attaches to nothing by itself: what is attached to is kept awake,
 * and what runs beside it costs time.
 */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data)) as Arrived));
    socket.addEventListener('close', () => this.#giveUp());
  }

  /** Connects to the browser's own address; throws when nobody answers there. */
  static connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new DevTools(socket)));
      socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${address}.`)));
    });
  }

  /** Sends one command, to the browser or to what is attached, and gives its result; throws what Chromium says is wrong. */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      return Promise.reject(new Error(`Chromium has ended, so ${method} cannot be done.`));

    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Calls back at each event of that name, and gives a function that ends this. */
  on<Params>(method: string, listener: (params: Params, sessionId: string | undefined) => void): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Gives the next event of that name. */
  next<Params>(method: string, isMeant: (params: Params) => boolean = () => true): Promise<Params> {
    return new Promise((resolve) => {
      const stop = this.on<Params>(method, (params) => {
        if (!isMeant(params)) return;
        stop();
        resolve(params);
      });
    });
  }

  /** Ends the connection; the browser goes on. */
  disconnect(): void {
    this.#socket.close();
  }

  #receive({ id, method, params, sessionId, result, error }: Arrived): void {
    if (method !== undefined) {
      for (const listener of this.#listeners.get(method) ?? []) listener(params as never, sessionId);
      return;
    }
    const waiting = this.#waiting.get(id ?? 0);
    this.#waiting.delete(id ?? 0);
    if (error === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new Error(error.message));
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Chromium ended before it answered.'));
    this.#waiting.clear();
  }
}
