import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChat } from '@/lib/core/tool/find-chat.ts';

const uuid = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';
const intranet = 'http://assistant.intranet.test';

describe('the chat that an address shows', () => {
  it.each([
    ['chatgpt', `https://chatgpt.com/c/${uuid}`, uuid],
    ['chatgpt', `https://chatgpt.com/c/${uuid}/`, uuid],
    ['chatgpt', `https://chatgpt.com/c/${uuid}?model=auto#end`, uuid],
    ['chatgpt', `https://chatgpt.com/g/g-p-67890-project/c/${uuid}`, uuid],
    ['claude', `https://claude.ai/chat/${uuid}`, uuid],
    ['gemini', 'https://gemini.google.com/app/3f2a9c1b7d6e5f40', '3f2a9c1b7d6e5f40'],
    ['gemini', 'https://gemini.google.com/gem/coding-partner/3f2a9c1b7d6e5f40', '3f2a9c1b7d6e5f40'],
    ['gemini', 'https://gemini.google.com/u/1/app/3f2a9c1b7d6e5f40', '3f2a9c1b7d6e5f40'],
    ['gemini', 'https://gemini.google.com/u/0/gem/coding-partner/3f2a9c1b7d6e5f40?hl=de', '3f2a9c1b7d6e5f40'],
  ])('of %s at %s is found', (toolId, address, chat) => {
    expect(findChat(toolId, address)).toBe(chat);
  });

  it.each([
    ['a new chat', 'chatgpt', 'https://chatgpt.com/'],
    ['a provisional id', 'chatgpt', `https://chatgpt.com/c/WEB:${uuid}`],
    ['a provisional id, escaped', 'chatgpt', `https://chatgpt.com/c/WEB%3A${uuid}`],
    ['a temporary chat', 'chatgpt', 'https://chatgpt.com/?temporary-chat=true'],
    ['a new chat in a project', 'chatgpt', 'https://chatgpt.com/g/g-p-67890-project/project'],
    ['a shared chat', 'chatgpt', `https://chatgpt.com/share/${uuid}`],
    ['an id in the query', 'chatgpt', `https://chatgpt.com/?c=/c/${uuid}`],
    ['a new chat', 'claude', 'https://claude.ai/new'],
    ['a project', 'claude', `https://claude.ai/project/${uuid}`],
    ['a shared chat', 'claude', `https://claude.ai/share/${uuid}`],
    ['another product', 'claude', `https://claude.ai/code/${uuid}`],
    ['a new chat', 'gemini', 'https://gemini.google.com/app'],
    ['a new chat of the second account', 'gemini', 'https://gemini.google.com/u/1/app'],
    ['a new chat with a gem', 'gemini', 'https://gemini.google.com/gem/coding-partner'],
    ['a shared chat', 'gemini', 'https://gemini.google.com/share/3f2a9c1b7d6e'],
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
