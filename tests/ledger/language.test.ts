import { expect, it } from 'vitest';
import { chooseLanguage, chosenLanguage } from '@/lib/ledger/language.ts';
import { openLedger } from './open-ledger.ts';

it("is the browser's until one is chosen, and again where that was taken back", async () => {
  const db = openLedger();
  const first = await chosenLanguage(db);
  await chooseLanguage(db, 'de');
  const chosen = await chosenLanguage(db);
  await chooseLanguage(db, undefined);

  expect([first, chosen, await chosenLanguage(db)]).toEqual([undefined, 'de', undefined]);
});

it('takes no change in a ledger of a newer version', async () => {
  const db = openLedger();
  await db.meta.put({ key: 'schemaVersion', value: 999 });

  await expect(chooseLanguage(db, 'de')).rejects.toThrow();
  expect(await chosenLanguage(db)).toBeUndefined();
});
