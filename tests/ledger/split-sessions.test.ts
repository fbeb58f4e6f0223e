import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { mergeStretches } from '@/lib/core/backup/merge-stretches.ts';
import { newerOf } from '@/lib/core/session/newer-of.ts';
import { defaultIdleAfterMs as idle } from '@/lib/core/session/session.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
import { putTogether, splitByChat } from '@/lib/ledger/split-sessions.ts';
import { noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

const minute = 60_000;
const prompt = (minutes: number, chat: string) =>
  aSignal({ id: `prompt ${minutes}`, at: noon + minutes * minute, chat });

let db: LedgerDatabase;

beforeEach(async () => {
  db = openLedger();
  await db.meta.add({ key: 'coin', value: { seed: 1, chance: 1 } });
  await recordSignals(db, [prompt(0, 'A'), prompt(1, 'B'), prompt(2, 'A'), prompt(3, 'C')], idle);
});

const promptsById = async () =>
  Object.fromEntries((await db.sessions.toArray()).map(({ id, prompts }) => [id, prompts]));

it('splits a session by the signals behind it, and has the second copy follow', async () => {
  await db.meta.where('key').startsWith('uncopied').delete();

  const split = await splitByChat(db, 'prompt 0');

  expect(await promptsById()).toEqual({ 'prompt 0': 1, 'prompt 0/1': 2, 'prompt 0/2': 1 });
  expect(split?.partIds.toSorted()).toEqual(['prompt 0', 'prompt 0/1', 'prompt 0/2']);
  expect(await db.meta.get('uncopied 2026-11-18')).toBeDefined();
});

it('puts it together again just as it was', async () => {
  const before = await everythingIn(db);
  const split = await splitByChat(db, 'prompt 0');
  if (split === undefined) throw new Error('It could not be split.');

  await putTogether(db, split);

  expect(await everythingIn(db)).toEqual(before);
});

it('puts together what came to the parts since, too', async () => {
  const split = await splitByChat(db, 'prompt 0');
  if (split === undefined) throw new Error('It could not be split.');
  await recordSignals(db, [prompt(5, 'A')], idle);

  await putTogether(db, split);

  expect(await db.sessions.toArray()).toMatchObject([
    { id: 'prompt 0', prompts: 5, endedAt: noon + 5 * minute, drawn: true },
  ]);
});

it('leaves parts alone of which one was answered meanwhile', async () => {
  const split = await splitByChat(db, 'prompt 0');
  if (split === undefined) throw new Error('It could not be split.');
  await giveVerdict(db, 'prompt 0/1', 'filler', noon);

  await putTogether(db, split);

  expect(await db.sessions.count()).toBe(3);
});

it('is not undone by signals that come later, of the same chats or of others', async () => {
  await splitByChat(db, 'prompt 0');

  await recordSignals(
    db,
    [prompt(4, 'A'), prompt(6, 'D'), aSignal({ id: 'late', at: noon + 1.5 * minute, chat: 'B' })],
    idle,
  );

  expect(await promptsById()).toEqual({
    'prompt 0': 1,
    'prompt 0/1': 3,
    'prompt 0/2': 2,
    'prompt 6': 1,
  });
});

it('finds the part that a late signal belongs to behind others that began long after it', async () => {
  const own = openLedger();
  const long = [0, 10, 20, 30, 40].map((minutes) => prompt(minutes, 'A'));
  const short = [36, 37, 38, 39].map((minutes) => prompt(minutes, `chat ${minutes}`));
  await recordSignals(own, [...long, ...short], idle);
  await splitByChat(own, 'prompt 0');

  await recordSignals(own, [prompt(5, 'A')], idle);

  expect((await own.sessions.toArray()).map(({ prompts }) => prompts).toSorted()).toEqual([1, 1, 1, 1, 6]);
});

it.each([
  ['that is gone', async () => void (await db.sessions.clear())],
  ['that is answered', async () => void (await giveVerdict(db, 'prompt 0', 'filler', noon))],
  ['whose signals are forgotten', async () => void (await db.signals.where('at').equals(noon).delete())],
  ['that is a part', async () => void (await db.sessions.update('prompt 0', { isPart: true }))],
])('a session %s is not split', async (_, happens) => {
  await happens();
  const before = await everythingIn(db);

  expect(await splitByChat(db, 'prompt 0')).toBeUndefined();
  expect(await everythingIn(db)).toEqual(before);
});

it('comes split out of a backup, whatever the ledger or the file had before', async () => {
  const [whole] = await db.sessions.toArray();
  await splitByChat(db, 'prompt 0');
  const parts = await db.sessions.toArray();
  if (whole === undefined) throw new Error('There is a session.');

  const [before, after] = [mergeStretches([whole], parts), mergeStretches(parts, [whole])];

  expect(before.put.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(parts);
  expect(before.remove).toEqual([]);
  expect(after).toMatchObject({ put: [], remove: [] });
  expect(mergeStretches(parts, parts)).toMatchObject({ put: [], remove: [] });
  const stand = parts.find(({ id }) => id === whole.id);
  expect(newerOf(whole, stand)).toBe(stand);
  expect(stand && newerOf(stand, whole)).toBe(stand);
});

const anyPrompts = (from: number, to: number) =>
  fc.array(
    fc.record({
      minutes: fc.integer({ min: from, max: to }),
      chat: fc.constantFrom('A', 'B', 'C', 'D', undefined),
    }),
    { minLength: 2, maxLength: 12 },
  );

it('loses and doubles no prompt, and no part, whatever comes after and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(anyPrompts(0, 40), anyPrompts(-30, 90), async (before, after) => {
      const own = openLedger();
      const all = [...before, ...after].map(({ minutes, chat }, nth) =>
        aSignal({ id: `${nth}`, at: noon + minutes * minute + nth, chat, thread: chat && `thread ${chat}` }),
      );
      await recordSignals(own, all.slice(0, before.length), idle);
      const partIds: string[] = [];
      for (const { id } of await own.sessions.toArray())
        partIds.push(...((await splitByChat(own, id))?.partIds ?? []));

      for (const signal of all.slice(before.length)) await recordSignals(own, [signal], idle);

      const sessions = await own.sessions.toArray();
      expect(sessions.reduce((sum, { prompts }) => sum + prompts, 0)).toBe(all.length);
      expect(sessions.filter(({ isPart }) => isPart).map(({ id }) => id)).toEqual(partIds.toSorted());
      const wholes = sessions.filter(({ isPart }) => isPart !== true);
      for (const one of wholes)
        for (const other of wholes)
          if (one !== other && one.startedAt <= other.startedAt)
            expect(other.startedAt - one.endedAt).toBeGreaterThan(idle);
      await own.delete();
    }),
    { numRuns: 40 },
  );
});
