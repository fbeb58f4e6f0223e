import { describe, expect, it } from 'vitest';
import { catalogue } from '@/lib/core/tool/catalogue.ts';
import { findChat } from '@/lib/core/tool/find-chat.ts';
import { selfHosted } from '@/lib/core/tool/self-hosted.ts';
import { selfHostedAddresses } from './self-hosted-addresses.ts';

const ownHost = 'http://assistant.intranet.test';

describe('the software that people run themselves', () => {
  it('has each one once', () => {
    expect(new Set(selfHosted.map(({ id }) => id)).size).toBe(selfHosted.length);
    expect(new Set(selfHosted.map(({ name }) => name)).size).toBe(selfHosted.length);
  });

  it('has a fixture for each one, and none for others', () => {
    expect(Object.keys(selfHostedAddresses).sort()).toEqual(selfHosted.map(({ id }) => id).sort());
  });

  it('has a chat in the fixture of each one whose addresses show it', () => {
    for (const { id, chat } of selfHosted) {
      const { chats = {}, noChats = [] } = selfHostedAddresses[id] ?? {};
      expect([id, Object.keys(chats).length > 0]).toEqual([id, chat !== undefined]);
      expect([id, noChats.length > 0]).toEqual([id, true]);
    }
  });

  it('is known by no host', () => {
    expect(selfHosted.filter((one) => 'origins' in one)).toEqual([]);
  });

  it('has patterns that keep no place between two uses', () => {
    expect(selfHosted.filter(({ chat }) => chat?.global || chat?.sticky)).toEqual([]);
  });

  it('has no id of another tool than the one that is made of it', () => {
    const shared = selfHosted.filter(({ id }) => catalogue.some((tool) => tool.id === id));

    expect(shared.map(({ id }) => id)).toEqual(['lobechat', 'nextchat', 'dify']);
    for (const { id, name, ...facts } of shared) {
      const { chat: _, ...wiring } = facts;
      expect(catalogue.find((tool) => tool.id === id)).toMatchObject(wiring);
    }
  });

  describe.each(Object.entries(selfHostedAddresses))('such as %s', (id, { chats, noChats }) => {
    const chatPattern = selfHosted.find((one) => one.id === id)?.chat;

    it.each(Object.entries(chats))('shows its chat at %s', (address, chat) => {
      expect(findChat(new URL(address).origin, address)).toBe(chat);
      // Found by its own pattern, not by what any path that looks like an id comes to.
      expect(chatPattern?.exec(address.slice(new URL(address).origin.length))?.[1]).toBe(chat);
    });

    it.each(noChats)('shows none at %s', (address) => {
      expect(findChat(new URL(address).origin, address)).toBeUndefined();
    });
  });

  it.each([
    '/settings/profile',
    '/docs/getting-started',
    '/docs/getting-started-with-conversations',
    '/c/new',
    '/c/general',
    '/chat',
    '/chat/new',
    '/conversation/new',
    '/sessions/new',
    '/workspace/new',
    '/workspace/settings/members',
    '/forum?topic=announcements',
    '/#/chat',
    '/#/settings',
    '/login?next=/c/new',
  ])('takes %s for no chat', (place) => {
    expect(findChat(ownHost, `${ownHost}${place}`)).toBeUndefined();
  });
});
