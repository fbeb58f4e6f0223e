import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import type { Wiring } from '@/lib/core/tool/known-tool.ts';
import { selfHosted } from '@/lib/core/tool/self-hosted.ts';
import { unmarkedStream } from '@/lib/core/tool/unmarked-streams.ts';
import { addresses } from './addresses.ts';
import { selfHostedAddresses } from './self-hosted-addresses.ts';

const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';

/** Everything with a wiring, and the paths of its requests for answers in its fixture. */
const wired: [id: string, wiring: Wiring, streams: readonly string[]][] = [
  ...catalogue.map((tool): [string, Wiring, readonly string[]] => [
    tool.id,
    tool,
    addresses[tool.id]?.streams ?? [],
  ]),
  ...selfHosted.map((one): [string, Wiring, readonly string[]] => [
    `own ${one.id}`,
    one,
    selfHostedAddresses[one.id]?.streams ?? [],
  ]),
];
const isUnmarked = ({ transport }: Wiring): boolean => transport === 'chunks' || transport === 'unknown';

describe('the paths of the requests that carry answers', () => {
  it.each(wired)(
    'of %s each have an example, and no example is of no path',
    (_, { streamPaths }, streams) => {
      for (const path of streamPaths) {
        expect([path.source, streams.some((stream) => path.test(stream))]).toEqual([path.source, true]);
        expect(path.global || path.sticky).toBe(false);
      }
      for (const stream of streams) {
        expect([stream, streamPaths.some((path) => path.test(stream))]).toEqual([stream, true]);
      }
    },
  );

  it('are known where it is known how the answer comes, but for two', () => {
    const silent = wired.filter(([, { streamPaths }]) => streamPaths.length === 0);

    expect(silent.filter(([, { transport }]) => transport !== 'unknown').map(([id]) => id)).toEqual([
      'poe',
      'qianwen',
    ]);
  });
});

describe('a stream that no content type marks', () => {
  it.each(wired.filter(([, wiring]) => isUnmarked(wiring)))(
    'of %s is known by its path',
    (_, __, streams) => {
      for (const stream of streams) expect(stream).toMatch(unmarkedStream);
    },
  );

  it('is not seen in those that are marked, unless their path is that of an unmarked one', () => {
    const unmarked = wired.filter(([, wiring]) => isUnmarked(wiring)).flatMap(([, , streams]) => streams);
    const marked = wired.filter(([, wiring]) => !isUnmarked(wiring)).flatMap(([, , streams]) => streams);

    expect(marked.filter((stream) => unmarkedStream.test(stream) && !unmarked.includes(stream))).toEqual([]);
  });

  it.each([
    '/',
    '/backend-api/conversations',
    `/backend-api/conversation/${uuid}`,
    `/api/conversations/${uuid}`,
    '/api/chats',
    '/api/chats/new',
    `/api/chat/${uuid}`,
    `/api/v1/chats/${uuid}`,
    '/api/chat/completions',
    '/api/chat/v2/history',
    '/api/chat-settings',
    '/rest/app-chat/conversations',
    `/rest/app-chat/conversations/${uuid}`,
    `/rest/app-chat/conversations/${uuid}/response-node`,
    `/rest/app-chat/conversations/${uuid}/load-responses`,
    '/_/BardChatUi/data/batchexecute',
    '/_/LabsTailwindUi/data/batchexecute',
    '/$rpc/google.internal.alkali.applications.makersuite.v1.MakerSuiteService/ListPrompts',
    '/v1alpha/locations/global/widgetListSessions',
    '/2/grok/search.json',
    '/2/grok/add_response_json',
    '/projects',
    `/projects/${uuid}`,
    `/projects/${uuid}/messages`,
    '/projects/12/chat',
    '/api/agent/list',
    '/docs/api/chat',
    '/StreamGenerate.js',
    '/assets/GenerateContent-1a2b3c.js',
  ])('is not seen in %s', (path) => {
    expect(path).not.toMatch(unmarkedStream);
  });

  it('is not seen in requests that list, read or change something', () => {
    const id = fc.oneof(
      fc.uuid(),
      fc.nat().map(String),
      fc.stringMatching(/^[\w-]{6,30}$/),
      fc.stringMatching(/^[\da-f]{24}$/),
    );
    const prefix = fc.constantFrom('', '/api', '/api/v1', '/api/v2', '/backend-api', '/rest/app-chat', '/v1');
    const collection = fc.constantFrom(
      'conversations',
      'chats',
      'threads',
      'messages',
      'models',
      'projects',
      'files',
      'users',
      'workspaces',
      'sessions',
      'settings',
    );
    const part = fc.constantFrom('', '/title', '/messages', '/name', '/share', '/stop', '/tags', '/history');
    const restPath = fc
      .tuple(prefix, collection, id, part)
      .map(([before, what, which, rest]) => `${before}/${what}/${which}${rest}`);

    fc.assert(
      fc.property(restPath, (path) => {
        expect(path).not.toMatch(unmarkedStream);
      }),
      { numRuns: 500 },
    );
  });

  it('takes little room in every watched page', () => {
    const source = readFileSync(
      new URL('../../../lib/core/tool/unmarked-streams.ts', import.meta.url),
      'utf8',
    );

    expect(unmarkedStream.source.length).toBeLessThan(330);
    expect(source).not.toMatch(/^import /m);
    expect(unmarkedStream.global || unmarkedStream.sticky).toBe(false);
  });
});
