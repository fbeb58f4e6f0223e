import { describe, expect, it } from 'vitest';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { decideAboutTool, nameTool, toolNames, toolsAskedWithin, watchedTools } from '@/lib/ledger/tools.ts';
import { noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const tool = (id: string, name = id): Tool => ({ id, name, origins: [`https://${id}.test`] });
const ids = (tools: readonly Tool[]): string[] => tools.map(({ id }) => id);

describe('the watched tools', () => {
  it('are those that the user wants watched, by name', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('c', 'Zebra'), 'watched', noon);
    await decideAboutTool(db, tool('a', 'beaver'), 'watched', noon);
    await decideAboutTool(db, tool('b', 'Ant'), 'watched', noon);
    await decideAboutTool(db, tool('d'), 'asked', noon);
    await decideAboutTool(db, tool('e'), 'stopped', noon);

    expect(ids(await watchedTools(db))).toEqual(['b', 'a', 'c']);
  });

  it('are not stopped by asking for them again', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a'), 'watched', noon);

    await decideAboutTool(db, tool('a'), 'asked', noon + 1);

    expect(await db.tools.get('a')).toMatchObject({ state: 'watched', changedAt: noon });
  });

  it('are stopped when the user says so, and watched again', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a'), 'watched', noon);

    await decideAboutTool(db, tool('a'), 'stopped', noon + 1);
    expect(await watchedTools(db)).toEqual([]);

    await decideAboutTool(db, tool('a'), 'asked', noon + 2);
    await decideAboutTool(db, tool('a'), 'watched', noon + 3);
    expect(await watchedTools(db)).toEqual([{ ...tool('a'), state: 'watched', changedAt: noon + 3 }]);
  });

  it('keep the name that they were first given, for sessions that bear it', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a', 'the old name'), 'watched', noon);

    await decideAboutTool(db, tool('a', 'a new name'), 'stopped', noon + 1);

    expect(await toolNames(db)).toEqual(new Map([['a', 'the old name']]));
  });
});

describe('the tools that were asked for', () => {
  it('are those asked for within some time', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('too early'), 'asked', noon - 6);
    await decideAboutTool(db, tool('just then'), 'asked', noon - 5);
    await decideAboutTool(db, tool('later'), 'asked', noon);
    await decideAboutTool(db, tool('watched'), 'watched', noon);

    expect(ids(await toolsAskedWithin(db, 5, noon)).sort()).toEqual(['just then', 'later']);
  });

  it('are not those of a clock that was ahead, but by as little', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a year ahead'), 'asked', noon + 365 * 86_400_000);
    await decideAboutTool(db, tool('a moment ahead'), 'asked', noon + 5);

    expect(ids(await toolsAskedWithin(db, 5, noon))).toEqual(['a moment ahead']);
  });

  it('are no longer asked for once the user declined', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a'), 'asked', noon);

    await decideAboutTool(db, tool('a'), 'declined', noon + 1);

    expect(await toolsAskedWithin(db, 1, noon + 1)).toEqual([]);
    expect(await watchedTools(db)).toEqual([]);
  });

  it('when declined leave alone what is watched, stopped or unknown', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('watched'), 'watched', noon);
    await decideAboutTool(db, tool('stopped'), 'stopped', noon);
    const before = await db.tools.toArray();

    for (const id of ['watched', 'stopped', 'unknown'])
      await decideAboutTool(db, tool(id), 'declined', noon + 1);

    expect(await db.tools.toArray()).toEqual(before);
  });

  it('count from the last time', async () => {
    const db = openLedger();
    await decideAboutTool(db, tool('a'), 'asked', noon - 2);
    await decideAboutTool(db, tool('a'), 'asked', noon - 1);

    expect(await toolsAskedWithin(db, 1, noon)).toHaveLength(1);
  });
});

it('hold an id, a name, origins, a state and a time, and nothing of what else was told', async () => {
  const db = openLedger();

  await decideAboutTool(db, { ...tool('a'), address: 'https://a.test/chat/1' } as Tool, 'watched', noon);

  expect(await db.tools.toArray()).toEqual([
    { id: 'a', name: 'a', origins: ['https://a.test'], state: 'watched', changedAt: noon },
  ]);
});

it('a custom tool has the name that its user gave it, also when it is watched anew, and that of its site without one', async () => {
  const db = openLedger();
  const custom = { id: 'https://chat.test:81', name: 'chat.test:81', origins: ['https://chat.test:81'] };
  const known = { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] };
  for (const tool of [custom, known]) await decideAboutTool(db, tool, 'watched', 1);

  await nameTool(db, custom.id, ' Our assistant ');
  await nameTool(db, known.id, 'Another');
  await nameTool(db, 'https://unknown.test', 'Nobody');
  await decideAboutTool(db, custom, 'watched', 2);

  expect([...(await toolNames(db))]).toEqual([
    ['chatgpt', 'ChatGPT'],
    [custom.id, 'Our assistant'],
  ]);
  await nameTool(db, custom.id, '  ');
  expect((await toolNames(db)).get(custom.id)).toBe('chat.test:81');
});
