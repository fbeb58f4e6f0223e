import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepHouse } from '@/entrypoints/background/keep-house.ts';
import { setSessionRetention } from '@/lib/ledger/retention.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

it('keeping house forgets sessions that are older than wanted, and the badge follows', async () => {
  aBrowser();
  const ledger = openLedger();
  await setSessionRetention(ledger, 365, noon);
  await ledger.meta.put({ key: 'clock', value: { readAt: noon, doubts: 0, believedAt: noon } });
  await ledger.sessions.bulkAdd([
    aSession({ id: 'old', startedAt: noon - 400 * 86_400_000 }),
    aSession({ id: 'new' }),
  ]);

  await keepHouse(ledger, noon);

  expect((await ledger.sessions.toArray()).map(({ id }) => id)).toEqual(['new']);
  expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
});
