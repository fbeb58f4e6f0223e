import { describe, expect, it } from 'vitest';
import { catalogue, findKnownTool, isWithinTool } from '@/lib/core/tool/catalogue.ts';
import { findChat } from '@/lib/core/tool/find-chat.ts';
import { readAddress } from '@/lib/core/tool/read-address.ts';
import { patternOf } from '@/lib/core/tool/tool.ts';
import { addresses } from './addresses.ts';

describe('the catalogue', () => {
  const origins = catalogue.flatMap((tool) => tool.origins);

  it('names each tool, and each origin, once', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    expect(new Set(origins).size).toBe(origins.length);
  });

  it.each(origins)('has %s as a bare origin on https', (origin) => {
    expect(new URL(origin).origin).toBe(origin);
    expect(new URL(origin).protocol).toBe('https:');
  });

  it.each(catalogue.map((tool) => [tool.id, tool] as const))(
    'says when %s was looked at, by a real date',
    (_, { seen }) => {
      expect(new Date(`${seen}T00:00:00Z`).toISOString().slice(0, 10)).toBe(seen);
      expect(seen >= '2026-01-01').toBe(true);
    },
  );

  it.each(catalogue.map((tool) => [tool.id, tool] as const))(
    'finds %s by its address',
    (id, { origins: own, name }) => {
      for (const origin of own) {
        expect(findKnownTool(origin)?.id).toBe(id);
        expect(readAddress(`${origin}/anything`)).toMatchObject({ tool: { id, name } });
      }
    },
  );

  it('has ids that no custom tool can have', () => {
    expect(catalogue.filter(({ id }) => /[:/.]/.test(id))).toEqual([]);
  });

  it('has patterns for chats that keep no place between two uses', () => {
    const patterns = catalogue.flatMap(({ chatPath, within }) => [chatPath, within]);
    expect(patterns.filter((pattern) => pattern?.global || pattern?.sticky)).toEqual([]);
  });

  it('has a fixture for each tool, and none for others', () => {
    expect(Object.keys(addresses).sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it('has a chat in the fixture of each tool whose chats can be told apart, and what is outside where there is such', () => {
    for (const { id, chatPath, chatParameter, within } of catalogue) {
      const { chats = {}, noChats = [], outside = [] } = addresses[id] ?? {};
      const tellsChats = chatPath !== undefined || chatParameter !== undefined;
      expect([id, Object.keys(chats).length > 0]).toEqual([id, tellsChats]);
      expect([id, noChats.length > 0]).toEqual([id, true]);
      expect([id, outside.length > 0]).toEqual([id, within !== undefined]);
    }
  });

  describe.each(Object.entries(addresses))('of %s', (id, { chats, noChats, outside = [] }) => {
    it.each(Object.entries(chats))('finds the chat at %s', (address, chat) => {
      expect(findChat(id, address)).toBe(chat);
      expect(findKnownTool(new URL(address).origin)?.id).toBe(id);
      expect(isWithinTool(id, address)).toBe(true);
    });

    it.each(noChats)('finds no chat at %s', (address) => {
      expect(findChat(id, address)).toBeUndefined();
      expect(findKnownTool(new URL(address).origin)?.id).toBe(id);
      expect(isWithinTool(id, address)).toBe(true);
    });

    it.each(outside)('counts nothing at %s', (address) => {
      expect(isWithinTool(id, address)).toBe(false);
    });
  });

  it('does not know strangers', () => {
    expect(findKnownTool('http://chatgpt.com')).toBeUndefined();
    expect(findKnownTool('https://chatgpt.com.evil.test')).toBeUndefined();
  });
});

describe('the match pattern of an origin', () => {
  it.each([
    ['https://chatgpt.com', 'https://chatgpt.com/*'],
    ['http://assistant.intranet.test:8080', 'http://assistant.intranet.test/*'],
  ])('of %s is %s', (origin, pattern) => {
    expect(patternOf(origin)).toBe(pattern);
  });

  it('does not exist for what is no origin', () => {
    expect(() => patternOf('chatgpt')).toThrow(TypeError);
  });
});
