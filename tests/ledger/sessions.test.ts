import { describe, expect, it } from 'vitest';
import type { Session } from '@/lib/core/session/session.ts';
import {
  countSessions,
  countUntagged,
  firstSessions,
  giveVerdict,
  giveVerdicts,
  nearestDays,
  restoreAnswers,
  sessionsBetween,
  untaggedSessions,
} from '@/lib/ledger/sessions.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { failAt } from './fail-at.ts';
import { openLedger } from './open-ledger.ts';

const hour = 3_600_000;
const day = 24 * hour;

async function ledgerWith(...sessions: Session[]) {
  const db = openLedger();
  await db.sessions.bulkAdd(sessions);
  return db;
}

const ids = (sessions: readonly Session[]): string[] => sessions.map(({ id }) => id);

describe('the untagged sessions', () => {
  const some = [
    aSession({ id: 'oldest', startedAt: noon - 2 * day }),
    aSession({ id: 'newest', startedAt: noon }),
    aSession({ id: 'answered', startedAt: noon - hour, verdict: 'genuine' }),
    aSession({ id: 'personal', startedAt: noon + hour, verdict: 'personal' }),
    aSession({ id: 'middle', startedAt: noon - day }),
  ];

  it('come newest first, without the answered ones', async () => {
    const db = await ledgerWith(...some);

    expect(ids(await untaggedSessions(db, 10, noon))).toEqual(['newest', 'middle', 'oldest']);
  });

  it('come up to a number, the newest of them', async () => {
    const db = await ledgerWith(...some);

    expect(ids(await untaggedSessions(db, 2, noon))).toEqual(['newest', 'middle']);
  });

  it('come last where they lie days ahead, since the clock was wrong', async () => {
    const db = await ledgerWith(
      ...some,
      aSession({ id: 'tomorrow', startedAt: noon + day }),
      aSession({ id: 'a year ahead', startedAt: noon + 365 * day }),
      aSession({ id: 'two years ahead', startedAt: noon + 2 * 365 * day }),
    );
    const listed = ['tomorrow', 'newest', 'middle', 'oldest', 'two years ahead', 'a year ahead'];

    for (const most of [1, 4, 5, 10])
      expect(ids(await untaggedSessions(db, most, noon))).toEqual(listed.slice(0, most));
  });

  it('are counted, up to a number', async () => {
    const db = await ledgerWith(...some);

    expect(await countUntagged(db, 100)).toBe(3);
    expect(await countUntagged(db, 2)).toBe(2);
  });

  it('are none in an empty ledger', async () => {
    const db = await ledgerWith();

    expect(await untaggedSessions(db, 10, noon)).toEqual([]);
    expect(await countUntagged(db, 10)).toBe(0);
  });
});

const wrong = { verdict: 'personal', verdictAt: 0 } as const;

describe('a verdict', () => {
  it('is kept with its time, and gives back what stood before', async () => {
    const db = await ledgerWith(aSession({ id: 'one', prompts: 7 }));

    const before = await giveVerdict(db, 'one', 'genuine', noon + hour);

    expect(before).toEqual({ verdict: 'untagged', verdictAt: undefined });
    expect(await db.sessions.get('one')).toEqual(
      aSession({ id: 'one', prompts: 7, verdict: 'genuine', verdictAt: noon + hour }),
    );
    expect(await countUntagged(db, 10)).toBe(0);
  });

  it('is taken back entirely, and forth again', async () => {
    const session = aSession({ id: 'one' });
    const db = await ledgerWith(session);
    const before = await giveVerdict(db, 'one', 'filler', noon + hour);

    const given = await restoreAnswers(db, new Map([['one', before ?? wrong]]));

    expect(await db.sessions.get('one')).toEqual(session);
    expect(await countUntagged(db, 10)).toBe(1);
    await restoreAnswers(db, given);
    expect(await db.sessions.get('one')).toMatchObject({ verdict: 'filler', verdictAt: noon + hour });
  });

  it('can be changed, and the change taken back', async () => {
    const db = await ledgerWith(aSession({ id: 'one', verdict: 'filler', verdictAt: noon + 1 }));

    expect(await giveVerdict(db, 'one', 'exploring', noon + 2)).toEqual({
      verdict: 'filler',
      verdictAt: noon + 1,
    });
  });

  it('is given to several at once, and taken back from all', async () => {
    const sessions = [
      aSession({ id: 'one' }),
      aSession({ id: 'two', startedAt: noon + hour }),
      aSession({ id: 'three', startedAt: noon + 2 * hour, verdict: 'filler', verdictAt: noon + 3 * hour }),
    ];
    const db = await ledgerWith(...sessions);

    const before = await giveVerdicts(db, ['one', 'three', 'gone'], 'genuine', noon + 4 * hour);

    expect(await db.sessions.bulkGet(['one', 'two', 'three'])).toMatchObject([
      { verdict: 'genuine', verdictAt: noon + 4 * hour },
      { verdict: 'untagged' },
      { verdict: 'genuine', verdictAt: noon + 4 * hour },
    ]);
    await restoreAnswers(db, before);
    expect(await db.sessions.bulkGet(['one', 'two', 'three'])).toEqual(sessions);
  });

  it('on several is given to all or none', async () => {
    const db = await ledgerWith(aSession({ id: 'one' }), aSession({ id: 'two', startedAt: noon + hour }));
    failAt('put', 2);

    await expect(giveVerdicts(db, ['one', 'two'], 'genuine', noon)).rejects.toThrow();

    expect(await countUntagged(db, 10)).toBe(2);
  });

  it('on a session that is gone changes nothing', async () => {
    const db = await ledgerWith(aSession({ id: 'one' }));

    expect(await giveVerdict(db, 'another', 'genuine', noon)).toBeUndefined();
    expect(await restoreAnswers(db, new Map([['another', wrong]]))).toEqual(new Map());
    expect(await db.sessions.toArray()).toEqual([aSession({ id: 'one' })]);
  });
});

describe('sessions by their days', () => {
  const some = [
    aSession({ id: 'late on Sunday', startedAt: Date.parse('2026-11-15T23:59:59+01:00') }),
    aSession({ id: 'on Monday evening', startedAt: Date.parse('2026-11-16T20:00:00+01:00') }),
    aSession({ id: 'on Monday morning', startedAt: Date.parse('2026-11-16T08:00:00+01:00') }),
    aSession({ id: 'on Sunday', startedAt: Date.parse('2026-11-22T12:00:00+01:00') }),
    aSession({ id: 'on the next Monday', startedAt: Date.parse('2026-11-23T00:00:00+01:00') }),
  ];

  it('are found from one day to another, both included, by the time they began', async () => {
    const db = await ledgerWith(...some);

    expect(ids(await sessionsBetween(db, '2026-11-16', '2026-11-22'))).toEqual([
      'on Monday morning',
      'on Monday evening',
      'on Sunday',
    ]);
  });

  it('count for the day that it was where they began, whatever the day is elsewhere', async () => {
    const auckland = aSession({
      startedAt: Date.parse('2026-11-18T01:00:00+13:00'),
      zone: 'Pacific/Auckland',
    });
    const db = await ledgerWith(auckland);

    expect(await sessionsBetween(db, '2026-11-18', '2026-11-18')).toHaveLength(1);
    expect(await sessionsBetween(db, '2026-11-17', '2026-11-17')).toHaveLength(0);
  });

  it('come by day from the first one, up to a number', async () => {
    const db = await ledgerWith(...some.toReversed());

    expect((await firstSessions(db, 2)).map(({ day }) => day)).toEqual(['2026-11-15', '2026-11-16']);
    expect((await firstSessions(db, 10)).map(({ day }) => day)).toEqual(some.map(({ day }) => day));
  });

  it('are counted, up to a number', async () => {
    const db = await ledgerWith(...some);

    expect(await countSessions(db, 100)).toBe(5);
    expect(await countSessions(db, 3)).toBe(3);
  });

  it.each([
    ['inside', '2026-11-17', '2026-11-21', '2026-11-16', '2026-11-22'],
    [
      'on days with sessions, which are not their own neighbours',
      '2026-11-16',
      '2026-11-22',
      '2026-11-15',
      '2026-11-23',
    ],
    ['at the ends', '2026-11-15', '2026-11-23', undefined, undefined],
  ])('have the nearest ones %s', async (_, before, after, earlier, later) => {
    const db = await ledgerWith(...some);

    expect(await nearestDays(db, { before, after })).toEqual({ earlier, later });
  });

  it('have no nearest ones in an empty ledger', async () => {
    const db = await ledgerWith();

    expect(await nearestDays(db, { before: '2026-11-16', after: '2026-11-16' })).toEqual({
      earlier: undefined,
      later: undefined,
    });
  });
});
