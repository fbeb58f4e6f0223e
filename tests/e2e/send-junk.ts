/** What became of the messages that a content script sent to the background. */
export interface Junk {
  readonly sent: number;
  /** The kinds of those that were answered, so carried out. */
  readonly answered: readonly string[];
}

/**
 * Sends the background many messages of every kind and shape, from where Assay's page script runs. Its source text
 * is sent there: it may use nothing from outside.
 */
export async function sendJunk(seed: number, times: number): Promise<Junk> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
  interface Api {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  }

  let state = seed;
  /** A number from 0 up to a limit, the same ones for the same seed. */
  function below(limit: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  }
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const kinds = [
    'poke',
    'drain',
    'watch',
    'stop',
    'asking',
    'declined',
    'verdict',
    'export',
    'import',
    'delete',
  ];
  const fields = [
    'kind',
    'signalId',
    'tools',
    'id',
    'name',
    'origins',
    'at',
    'text',
    'constructor',
    'toString',
  ];
  const cyclic: Record<string, unknown> = { kind: 'watch' };
  cyclic.tools = [cyclic];
  const leaves = [
    ...[
      undefined,
      null,
      true,
      '',
      'prompt',
      '__proto__',
      '\ud800',
      '\0',
      'a'.repeat(65),
      'b'.repeat(100_000),
    ],
    ...[
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
      -1,
      1.5,
      2 ** 53,
      10n,
      Symbol.iterator,
      () => 'poke',
      cyclic,
    ],
    ...[new Date(Number.NaN), /./, new Map([['kind', 'poke']]), new Uint8Array(3), new Error('poke')],
    ...['http://hostile.intranet.test', '0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11', ...kinds],
  ];
  function anything(depth: number): unknown {
    const shape = depth > 4 ? 0 : below(4);
    if (shape < 2) return oneOf(leaves);
    if (shape === 2) return Array.from({ length: below(4) }, () => anything(depth + 1));
    const own = Object.fromEntries(
      Array.from({ length: below(5) }, () => [oneOf(fields), anything(depth + 1)]),
    );
    return below(3) > 0 ? own : Object.defineProperty(own, '__proto__', { value: own, enumerable: true });
  }
  function message(): unknown {
    const junk = anything(0);
    if (typeof junk !== 'object' || junk === null || Array.isArray(junk)) return junk;
    return below(4) === 0 ? junk : Object.assign(junk, { kind: oneOf(kinds) });
  }

  const answered: string[] = [];
  let sent = 0;
  async function send(one: unknown): Promise<void> {
    try {
      const answer = await (browser ?? chrome)?.runtime.sendMessage(one);
      sent += 1;
      if (answer != null) answered.push(String((one as { kind?: unknown }).kind));
    } catch {
      // What cannot be written down does not leave the page.
    }
  }
  while (sent < times) await Promise.all(Array.from({ length: 200 }, () => send(message())));
  return { sent, answered };
}
