import { expect, it } from 'vitest';
import { defaultIdleAfterMs as idle, type Session } from '@/lib/core/session/session.ts';
import { asksLately, waitingSessions } from '@/lib/ledger/waiting-sessions.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { openLedger } from './open-ledger.ts';

const hour = 3_600_000;
const now = noon + 6 * hour;
const tossed = (drawn: boolean) => ({ drawn, chance: 0.5 });

async function waitingOf(sessions: readonly Session[], most = 30) {
  const db = openLedger();
  await db.sessions.bulkAdd([...sessions]);
  const { sessions: shown, asked, drawn } = await waitingSessions(db, most, idle, now);
  return { shown: shown.map(({ id }) => id), asked, drawn: [...drawn] };
}

it('the one that is being asked about comes first, then the other drawn ones, then the rest, newest first', async () => {
  const sessions = [
    aSession({ id: 'plain, old', startedAt: noon - 72 * hour, ...tossed(false) }),
    aSession({ id: 'drawn first', startedAt: noon, ...tossed(true) }),
    aSession({ id: 'plain', startedAt: noon + hour, ...tossed(false) }),
    aSession({ id: 'asked', startedAt: noon + 2 * hour, ...tossed(true) }),
    aSession({ id: 'drawn too soon after', startedAt: noon + 2.5 * hour, ...tossed(true) }),
    aSession({ id: 'from before the coin', startedAt: noon + 5 * hour }),
  ];

  expect(await waitingOf(sessions)).toEqual({
    shown: ['asked', 'drawn too soon after', 'drawn first', 'from before the coin', 'plain', 'plain, old'],
    asked: 'asked',
    drawn: ['asked', 'drawn too soon after', 'drawn first'],
  });
});

it('a drawn one that ended more than a day ago is one of the rest', async () => {
  const sessions = [
    aSession({ id: 'drawn', startedAt: now - 25 * hour, ...tossed(true) }),
    aSession({ id: 'plain', startedAt: now - hour, ...tossed(false) }),
  ];

  expect(await waitingOf(sessions)).toEqual({ shown: ['plain', 'drawn'], asked: undefined, drawn: [] });
});

it('what has its verdict does not wait, and is not asked about', async () => {
  const sessions = [aSession({ id: 'answered', startedAt: noon, verdict: 'filler', ...tossed(true) })];

  expect(await waitingOf(sessions)).toEqual({ shown: [], asked: undefined, drawn: [] });
});

it('drawn ones are shown even where the list is short', async () => {
  const sessions = [
    aSession({ id: 'drawn', startedAt: noon, ...tossed(true) }),
    ...Array.from({ length: 40 }, (_, nth) =>
      aSession({ id: `${nth}`, startedAt: noon + (nth + 1) * 60_000 }),
    ),
  ];

  const { shown } = await waitingOf(sessions, 5);

  expect(shown).toEqual(['drawn', '39', '38', '37', '36', '35']);
});

it('asks are planned from the sessions of two weeks', async () => {
  const db = openLedger();
  await db.sessions.bulkAdd([
    aSession({ id: 'long ago', startedAt: now - 20 * 24 * hour, ...tossed(true) }),
    aSession({ id: 'lately', startedAt: now - 10 * 24 * hour, ...tossed(true) }),
    aSession({ id: 'not drawn', startedAt: now - 9 * 24 * hour, ...tossed(false) }),
  ]);

  expect((await asksLately(db, idle, now)).map(({ sessionId }) => sessionId)).toEqual(['lately']);
});
