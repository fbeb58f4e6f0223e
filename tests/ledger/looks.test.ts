import { expect, it } from 'vitest';
import { chooseLooks, chosenLooks } from '@/lib/ledger/looks.ts';
import { openLedger } from './open-ledger.ts';

it('are as in the browser until something is chosen', async () => {
  const db = openLedger();
  expect(await chosenLooks(db)).toEqual({});
});

it('are what was chosen last, and as in the browser again where that was taken back', async () => {
  const db = openLedger();
  await chooseLooks(db, { language: 'de', theme: 'dark' });
  const chosen = await chosenLooks(db);
  await chooseLooks(db, { theme: 'light' });

  expect(chosen).toEqual({ language: 'de', theme: 'dark' });
  expect(await chosenLooks(db)).toEqual({ theme: 'light' });
});

it('take no change in a ledger of a newer version', async () => {
  const db = openLedger();
  await db.meta.put({ key: 'schemaVersion', value: 999 });

  await expect(chooseLooks(db, { language: 'de' })).rejects.toThrow();
  expect(await chosenLooks(db)).toEqual({});
});
