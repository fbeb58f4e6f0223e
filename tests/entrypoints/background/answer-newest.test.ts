import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerNewest } from '@/entrypoints/background/answer-newest.ts';
import { aBrowser } from '../../browser/a-browser.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

beforeEach(() => {
  aBrowser();
});

it('gives no verdict where nothing waits, and says nothing', async () => {
  const ledger = openLedger();
  await ledger.sessions.add(aSession({ id: 'one', verdict: 'filler' }));
  await fakeBrowser.action.setTitle({ title: 'as before' });

  await answerNewest(ledger, 'genuine', noon + 1);

  expect(await ledger.sessions.toArray()).toMatchObject([{ verdict: 'filler' }]);
  expect(await fakeBrowser.action.getTitle({})).toBe('as before');
});

it('gives the newest one its verdict at that time, and has the second copy follow', async () => {
  const ledger = openLedger();
  await ledger.sessions.bulkAdd([aSession({ id: 'older', startedAt: noon - 1 }), aSession({ id: 'newer' })]);

  await answerNewest(ledger, 'personal', noon + 5);

  expect(await ledger.sessions.get('newer')).toMatchObject({ verdict: 'personal', verdictAt: noon + 5 });
  expect(await ledger.sessions.get('older')).toMatchObject({ verdict: 'untagged' });
  expect(await fakeBrowser.alarms.get('copy')).toBeDefined();
  expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
});
