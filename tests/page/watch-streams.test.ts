import { afterEach, expect, it, vi } from 'vitest';
import { unmarkedStream } from '@/lib/core/tool/unmarked-streams.ts';
import { watchStreams } from '@/lib/page/watch-streams.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each(['text/event-stream', 'application/x-ndjson', 'application/jsonl'])(
  'knows a stream by %s, however short',
  (contentType) => {
    expect(toldOf({ contentType, startTime: 40, duration: 2 })).toEqual([[40, 42, true]]);
  },
);

it('knows a stream by its path where the content type does not tell', () => {
  const name = 'https://chat.test/api/answer/7?x=1';

  expect(toldOf({ name, duration: 2 }, /\/api\/answer/)).toEqual([[0, 2, true]]);
  expect(toldOf({ name, contentType: 'text/plain', duration: 2 }, /\/api\/answer/)).toEqual([[0, 2, true]]);
});

it.each([
  'https://chat.test/log?path=/api/answer',
  'https://chat.test/log#/api/answer',
  'https://chat.test/log?next=https://a.test/api/answer',
  'https://chat.test/log?a=1\n/api/answer',
])('does not look at what comes after the path of %s', (name) => {
  expect(toldOf({ name, duration: 2 }, /\/api\/answer/)).toEqual([]);
});

it('does not look at the host', () => {
  expect(toldOf({ name: 'https://answer.test/log', duration: 2 }, /answer/)).toEqual([]);
  expect(toldOf({ name: 'https://chat.test/answer', duration: 2 }, /^\/answer$/)).toEqual([[0, 2, true]]);
});

it.each([
  ['long', 301, [[10, 311, false]]],
  ['no longer than others', 300, []],
])('tells of an unmarked request that took %s', (_, duration, told) => {
  expect(toldOf({ startTime: 10, duration })).toEqual(told);
  expect(toldOf({ startTime: 10, duration, contentType: 'application/json' })).toEqual(told);
});

it.each([400, 401, 429, 500, 503])('leaves a request alone that failed with %s', (responseStatus) => {
  expect(toldOf({ contentType: 'text/event-stream', responseStatus })).toEqual([]);
  expect(toldOf({ duration: 5_000, responseStatus })).toEqual([]);
});

it.each([0, 200, 201, 304, 399])('tells of a request that came back with %s', (responseStatus) => {
  expect(toldOf({ contentType: 'text/event-stream', responseStatus })).toHaveLength(1);
});

it.each(['fetch', 'xmlhttprequest', 'other'])('looks at what %s asked for', (initiatorType) => {
  expect(toldOf({ initiatorType, duration: 5_000 })).toHaveLength(1);
});

it.each(['img', 'script', 'link', 'css', 'video', 'iframe', 'beacon'])(
  'leaves alone what %s asked for',
  (initiatorType) => {
    expect(toldOf({ initiatorType, contentType: 'text/event-stream', duration: 5_000 })).toEqual([]);
  },
);

it('tells of several requests in their order', () => {
  expect(
    toldOfAll([{ startTime: 3, duration: 400 }, { duration: 5 }, { startTime: 1, duration: 900 }]),
  ).toEqual([
    [3, 403, false],
    [1, 901, false],
  ]);
});

it('looks at requests alone, and at none from before', () => {
  toldOf({});

  expect(observed).toEqual([{ type: 'resource' }]);
});

interface Request {
  readonly name?: string;
  readonly initiatorType?: string;
  readonly startTime?: number;
  readonly duration?: number;
  readonly responseStatus?: number;
  readonly contentType?: string;
}

let observed: unknown[] = [];

const toldOf = (request: Request, unmarked?: RegExp) => toldOfAll([request], unmarked);

/** What is told of requests, by default of short ones without any mark. */
function toldOfAll(requests: readonly Request[], unmarked = unmarkedStream): unknown[] {
  const told: unknown[] = [];
  observed = [];
  let arrive: ((list: { getEntries: () => unknown[] }) => void) | undefined;
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(callback: typeof arrive) {
        arrive = callback;
      }
      observe(options: unknown) {
        observed.push(options);
      }
    },
  );
  watchStreams(unmarked, (...of) => told.push(of));
  const plain = { name: 'https://chat.test/', initiatorType: 'fetch', startTime: 0, duration: 0 };
  arrive?.({ getEntries: () => requests.map((request) => ({ ...plain, ...request })) });
  return told;
}
