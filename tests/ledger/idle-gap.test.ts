import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { drain } from '@/entrypoints/background/drain.ts';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { outboxKeyOf } from '@/lib/core/signal/outbox-key.ts';
import { chooseIdleGap, idleGapMs } from '@/lib/ledger/idle-gap.ts';
import { decideAboutTool } from '@/lib/ledger/tools.ts';
import { aBrowser } from '../browser/a-browser.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const minute = 60_000;

it('is the usual one until another is chosen', async () => {
  const db = openLedger();

  expect(await idleGapMs(db)).toBe(defaultIdleAfterMs);
  await chooseIdleGap(db, 30 * minute);
  expect(await idleGapMs(db)).toBe(30 * minute);
});

it.each([
  [15, 2],
  [30, 1],
  [60, 1],
])('of %i minutes makes of what is 20 minutes apart %i sessions', async (minutes, sessions) => {
  aBrowser(['https://chatgpt.com/*']);
  const db = openLedger();
  await decideAboutTool(
    db,
    { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'] },
    'watched',
    noon,
  );
  await db.sessions.add(aSession({ id: 'before', startedAt: noon }));
  await chooseIdleGap(db, minutes * minute);
  const later = { kind: 'prompt', at: noon + 20 * minute, origin: 'https://chatgpt.com' };
  await fakeBrowser.storage.local.set({ [outboxKeyOf('0b0e7c52-9d0c-4d6c-8a51-6a4f2b9c3d11')]: later });

  await drain(db, noon + 25 * minute);

  expect(await db.sessions.count()).toBe(sessions);
});
