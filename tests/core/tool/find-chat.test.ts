import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChat } from '@/lib/core/tool/find-chat.ts';

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

  it('is found, or not, without ever throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('chatgpt', 'claude', 'gemini', intranet),
        fc.webUrl(),
        (toolId, address) => {
          expect(['string', 'undefined']).toContain(typeof findChat(toolId, address));
        },
      ),
    );
  });
});
