import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, findKnownTool, isWithinTool } from '@/lib/core/tool/catalogue.ts';
import { findChat } from '@/lib/core/tool/find-chat.ts';
import { pathOf } from '@/lib/core/tool/path-of.ts';
import { pathsWithin } from '@/lib/core/tool/paths-within.ts';
import { readAddress } from '@/lib/core/tool/read-address.ts';
import { selfHosted } from '@/lib/core/tool/self-hosted.ts';
import { patternOf } from '@/lib/core/tool/tool.ts';
import { addresses } from './addresses.ts';
import { rows } from './rows.ts';

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

  it.each([...catalogue, ...selfHosted].map((tool) => [tool.id, tool] as const))(
    'says when %s was looked at, by a real date, and whether that was on the live site',
    (_, { seen, tried }) => {
      expect(new Date(`${seen}T00:00:00Z`).toISOString().slice(0, 10)).toBe(seen);
      expect(seen >= '2026-01-01').toBe(true);
      // Nobody has tried any yet. Whoever does says so in the entry, and here.
      expect(tried).toBe(false);
    },
  );

  it.each([...catalogue, ...selfHosted].map((tool) => [tool.id, tool] as const))(
    'names keys for %s only where they are others than Enter alone, each once',
    (_, { sendKeys, sendKeysVary }) => {
      expect(sendKeys).not.toEqual(['Enter']);
      expect(sendKeys).not.toEqual([]);
      expect(new Set(sendKeys).size).toBe(sendKeys?.length ?? 0);
      if (sendKeysVary) expect(sendKeys?.length).toBeGreaterThan(1);
    },
  );

  describe('and the list of sites that it was written from', () => {
    const named = [...catalogue, ...selfHosted].map(({ id }) => id);
    const became = Object.values(rows).flatMap((row) => ('leftOut' in row ? [] : row));

    it('know the same tools', () => {
      expect(became.toSorted()).toEqual([...new Set(named)].sort());
    });

    it('part only in what is left out for a reason', () => {
      const leftOut = Object.entries(rows).filter(([, row]) => 'leftOut' in row || row.length === 0);

      expect(leftOut).toEqual([['phind', { leftOut: 'shut down by March 2026' }]]);
      expect(named).not.toContain('phind');
    });

    it('are both whole: 42 rows', () => {
      expect(Object.keys(rows)).toHaveLength(42);
    });
  });

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
    const patterns = catalogue.flatMap(({ chatPath, provisionalChat, within }) => [
      chatPath,
      provisionalChat,
      within,
    ]);
    expect(patterns.filter((pattern) => pattern?.global || pattern?.sticky)).toEqual([]);
  });

  it('has a fixture for each tool, and none for others', () => {
    expect(Object.keys(addresses).sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it('knows the paths of each tool on each host that it shares', () => {
    for (const { origins, within } of catalogue) {
      const known = origins.map((origin) => (pathsWithin as Record<string, RegExp>)[new URL(origin).host]);
      expect(known).toEqual(origins.map(() => within));
    }
  });

  it('has a chat in the fixture of each tool whose chats can be told apart, and what is outside where there is such', () => {
    for (const { id, chatPath, chatParameter, provisionalChat, within } of catalogue) {
      const { chats = {}, noChats = [], provisional = [], outside = [] } = addresses[id] ?? {};
      const tellsChats = chatPath !== undefined || chatParameter !== undefined;
      expect([id, Object.keys(chats).length > 0]).toEqual([id, tellsChats]);
      expect([id, noChats.length > 0]).toEqual([id, true]);
      expect([id, provisional.length > 0]).toEqual([id, provisionalChat !== undefined]);
      expect([id, outside.length > 0]).toEqual([id, within !== undefined]);
    }
  });

  describe.each(Object.entries(addresses))(
    'of %s',
    (id, { chats, noChats, provisional = [], outside = [] }) => {
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

      it.each(provisional)('takes what stands at %s for no chat yet', (address) => {
        const { provisionalChat } = catalogue.find((tool) => tool.id === id) ?? {};

        expect(findChat(id, address)).toBeUndefined();
        expect(pathOf(address)).toMatch(provisionalChat ?? /never/);
        expect(isWithinTool(id, address)).toBe(true);
      });

      it.each(outside)('counts nothing at %s', (address) => {
        expect(isWithinTool(id, address)).toBe(false);
      });
    },
  );

  it('counts nothing on a host with other things but under the paths of the tool', () => {
    const gated: readonly [id: string, origin: string, gate: string][] = [
      ['m365-copilot', 'https://m365.cloud.microsoft', 'chat'],
      ['github-copilot', 'https://github.com', 'copilot'],
      ['x-grok', 'https://x.com', 'i/grok'],
      ['huggingchat', 'https://huggingface.co', 'chat'],
      ['cursor', 'https://cursor.com', 'agents'],
      ['replit', 'https://replit.com', '@'],
      ['openrouter', 'https://openrouter.ai', 'chat'],
    ];
    expect(gated.map(([id]) => id)).toEqual(catalogue.filter(({ within }) => within).map(({ id }) => id));

    const segments = fc.array(
      fc.oneof(fc.webSegment(), fc.constantFrom('chat', 'copilot', 'i', 'grok', 'agents')),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...gated), segments, ([id, origin, gate], parts) => {
        const path = parts.join('/');
        const isUnder = id === 'replit' ? path.startsWith(gate) : `${path}/`.startsWith(`${gate}/`);
        // Cursor's pages come in languages too, as in /de/agents.
        fc.pre(!isUnder && !(id === 'cursor' && parts[1] === 'agents'));

        expect(isWithinTool(id, `${origin}/${path}`)).toBe(false);
        expect(isWithinTool(id, `${origin}/${path}?next=/${gate}/one#/${gate}`)).toBe(false);
      }),
      { numRuns: 500 },
    );
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
