import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { remind } from '@/entrypoints/background/remind.ts';
import { onReminderClicked } from '@/lib/browser/notifications.ts';
import { usualReminders } from '@/lib/core/asking/reminders.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { pause } from '@/lib/ledger/pauses.ts';
import { chooseReminders } from '@/lib/ledger/reminders.ts';
import { type ABrowser, aBrowser } from '../../browser/a-browser.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { openLedger } from '../../ledger/open-ledger.ts';

const hour = 3_600_000;
const zone = 'Europe/Zurich';
const five = noon + 5 * hour;
const daily = { ...usualReminders, daily: { isOn: true, minute: 17 * 60 } };

let own: ABrowser;
let ledger: LedgerDatabase;
let shown: unknown[];

beforeEach(async () => {
  own = aBrowser(['notifications']);
  ledger = openLedger();
  shown = [];
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (...given: unknown[]) => {
    shown.push(given);
    return 'reminder';
  }) as never);
  await chooseReminders(ledger, daily, { now: noon, zone });
  await ledger.sessions.bulkAdd([
    aSession({ id: 'one' }),
    aSession({ id: 'two' }),
    aSession({ id: 'answered', verdict: 'filler' }),
    aSession({ id: 'of another day', startedAt: noon - 24 * hour }),
  ]);
});

it('says how many sessions of the day wait, once, under one id', async () => {
  await remind(ledger, { now: five, zone });
  await remind(ledger, { now: five + hour, zone });

  expect(shown).toEqual([['reminder', expect.objectContaining({ message: 'reminders_message 2' })]]);
});

it('tells of the last seven days once a week', async () => {
  const weekly = { ...usualReminders, weekly: { isOn: true, weekday: 3, minute: 15 * 60 } };
  await chooseReminders(ledger, weekly, { now: noon, zone });

  await remind(ledger, { now: five, zone });

  expect(shown).toEqual([['reminder', expect.objectContaining({ message: 'reminders_message 3' })]]);
});

it('says nothing where nothing waits, and not later on the day either', async () => {
  await ledger.sessions.clear();
  await remind(ledger, { now: five, zone });
  await ledger.sessions.add(aSession({ id: 'late', startedAt: five + 1 }));

  await remind(ledger, { now: five + hour, zone });

  expect(shown).toEqual([]);
});

it('says nothing without the leave of the browser', async () => {
  own.granted.clear();

  await remind(ledger, { now: five, zone });

  expect(shown).toEqual([]);
});

it('does not remind on the day on which a time was chosen that is over', async () => {
  await chooseReminders(ledger, { ...daily, daily: { isOn: true, minute: 60 } }, { now: noon, zone });

  await remind(ledger, { now: five, zone });

  expect(shown).toEqual([]);
});

it('has an alarm ring when the next is due, or a pause ends before, and none where nothing is to come', async () => {
  const ringsAt = async () => (await fakeBrowser.alarms.get('look'))?.scheduledTime;

  await remind(ledger, { now: noon, zone });
  expect(await ringsAt()).toBe(five);

  await pause(ledger, { toolId: undefined, until: noon + hour }, noon);
  await remind(ledger, { now: noon, zone });
  expect(await ringsAt()).toBe(noon + hour);

  await chooseReminders(ledger, usualReminders, { now: noon, zone });
  await remind(ledger, { now: noon + 2 * hour, zone });
  expect(await ringsAt()).toBeUndefined();
});

it('a click on a reminder is told, and puts it away', () => {
  const [clear, listen] = [vi.spyOn(fakeBrowser.notifications, 'clear'), vi.fn()];
  onReminderClicked(listen);

  fakeBrowser.notifications.onClicked.trigger('reminder');

  expect(listen).toHaveBeenCalledOnce();
  expect(clear).toHaveBeenCalledWith('reminder');
});
