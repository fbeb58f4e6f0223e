import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerNewest, takeBack } from '@/entrypoints/background/answer-newest.ts';
import { giveVerdict } from '@/lib/ledger/sessions.ts';
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

describe('what a key gave last', () => {
  it('is taken back by another one, once, and waits again', async () => {
    const ledger = openLedger();
    await ledger.sessions.bulkAdd([
      aSession({ id: 'older', startedAt: noon - 1 }),
      aSession({ id: 'newer' }),
    ]);
    await answerNewest(ledger, 'personal', noon + 1);
    await answerNewest(ledger, 'filler', noon + 2);

    await takeBack(ledger, noon + 3);
    await takeBack(ledger, noon + 4);

    expect(await ledger.sessions.get('older')).toMatchObject({ verdict: 'untagged', verdictAt: undefined });
    expect(await ledger.sessions.get('newer')).toMatchObject({ verdict: 'personal' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
  });

  it('stays once it was answered anew', async () => {
    const ledger = openLedger();
    await ledger.sessions.add(aSession({ id: 'one' }));
    await answerNewest(ledger, 'personal', noon + 1);
    await giveVerdict(ledger, 'one', 'genuine', noon + 2);

    await takeBack(ledger, noon + 3);

    expect(await ledger.sessions.get('one')).toMatchObject({ verdict: 'genuine' });
  });

  it('stays after ten minutes, when nobody knows any more what the key would undo', async () => {
    const ledger = openLedger();
    await ledger.sessions.add(aSession({ id: 'one' }));
    await answerNewest(ledger, 'personal', noon);

    await takeBack(ledger, noon + 10 * 60_000 + 1);

    expect(await ledger.sessions.get('one')).toMatchObject({ verdict: 'personal' });
  });
});
