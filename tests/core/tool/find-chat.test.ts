import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { findChat } from '@/lib/core/tool/find-chat.ts';
import { addresses } from './addresses.ts';
import { selfHostedAddresses } from './self-hosted-addresses.ts';

const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const intranet = 'http://assistant.intranet.test';

describe('the chat that an address shows', () => {
  it.each([
    ['no address at all', 'claude', 'not an address'],
    ['a page without an id', intranet, `${intranet}/chat/new`],
    ['a long word', intranet, `${intranet}/documentation-of-everything`],
    ['a short number', intranet, `${intranet}/chat/12345`],
    ['an id in the query', intranet, `${intranet}/chat?id=${uuid}`],
  ])('is undefined for %s: %s at %s', (_, toolId, address) => {
    expect(findChat(toolId, address)).toBeUndefined();
  });

  it.each([
    ['a UUID', `${intranet}/chat/${uuid}`, uuid],
    ['twelve letters with a digit', `${intranet}/a/abcdefghijk1/edit`, 'abcdefghijk1'],
    ['the last of several', `${intranet}/team/abcdefghijk1/chat/${uuid}`, uuid],
  ])('of a custom tool is what looks like an id: %s', (_, address, chat) => {
    expect(findChat(intranet, address)).toBe(chat);
  });

  it('of software that people run themselves goes before what looks like an id', () => {
    const topic = `${intranet}/team/abcdefghijk1/chat?topic=tpc_1a2b`;

    expect(findChat(intranet, topic)).toBe('tpc_1a2b');
  });

  const toolId = fc.constantFrom(...catalogue.map(({ id }) => id), intranet, 'https://assistant.test:8443');

  it('is undefined or some text for any tool and any address, without ever throwing', () => {
    const known = [...Object.values(addresses), ...Object.values(selfHostedAddresses)].flatMap(
      ({ chats, noChats }) => [...Object.keys(chats), ...noChats],
    );
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(...known),
      fc.tuple(fc.constantFrom(...known), fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(toolId, address, (id, where) => {
        const chat = findChat(id, where);
        expect(chat === undefined || (typeof chat === 'string' && chat !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is none while its id is provisional, whatever follows that id', () => {
    const provisional = Object.entries(addresses).flatMap(([id, one]) =>
      (one.provisional ?? []).map((address): [string, string] => [id, pathAlone(address)]),
    );
    const after = fc.constantFrom('', '/', `/${uuid}`, '?', `?model=${uuid}`, '#', `#/c/${uuid}`);
    expect(provisional.length).toBeGreaterThan(5);

    fc.assert(
      fc.property(fc.constantFrom(...provisional), after, ([id, address], rest) => {
        expect(findChat(id, `${address}${rest}`)).toBeUndefined();
      }),
    );
  });

  it('is none under any provisional id', () => {
    const digits = fc.stringMatching(/^[\w-]{1,40}$/);

    fc.assert(
      fc.property(fc.uuid(), digits, (id, name) => {
        expect(findChat('chatgpt', `https://chatgpt.com/c/WEB:${id}`)).toBeUndefined();
        expect(findChat('chatgpt', `https://chatgpt.com/g/${name}/c/WEB:${id}`)).toBeUndefined();
        expect(findChat('perplexity', `https://www.perplexity.ai/search/new/${name}`)).toBeUndefined();
        expect(findChat('doubao', `https://www.doubao.com/chat/local_${name}`)).toBeUndefined();
        expect(findChat('aistudio', `https://aistudio.google.com/prompts/new_chat/${name}`)).toBeUndefined();
        expect(findChat('claude', `https://claude.ai/new?q=${id}`)).toBeUndefined();
      }),
    );
  });
});

const pathAlone = (address: string): string => address.replace(/[?#].*/, '');
