import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPossibleWork, sumTallies, tallyAsking, verdictsIn } from '@/lib/core/estimate/asking-tally.ts';
import { estimateGenuineShare } from '@/lib/core/estimate/estimate-genuine-share.ts';
import { freshnessOf } from '@/lib/core/estimate/freshness-of.ts';
import { aDecidedSession, anyDecidedSessions } from './a-decided-session.ts';
import { anAskingTally } from './an-asking-tally.ts';

const hour = 3_600_000;

describe('a verdict', () => {
  it.each([
    ['during the session', -1, 'fresh'],
    ['an hour later, but for a moment', hour - 1, 'fresh'],
    ['an hour later', hour, 'same-day'],
    ['a day later, but for a moment', 24 * hour - 1, 'same-day'],
    ['a day later', 24 * hour, 'recalled'],
  ])('given %s is %s', (_, lateMs, expected) => {
    expect(freshnessOf({ endedAt: 1_000, verdictAt: 1_000 + lateMs })).toBe(expected);
  });

  it('that was not given is neither', () => {
    expect(freshnessOf({ endedAt: 1_000, verdictAt: undefined })).toBeUndefined();
  });
});

describe('a session', () => {
  const asked = { rest: { total: 1, asked: 1 } };

  it.each([
    [
      'tagged before the coin is volunteered',
      aDecidedSession({ verdict: 'genuine' }),
      anAskingTally({ volunteered: { genuine: 1 } }),
    ],
    [
      'of exploring is other work',
      aDecidedSession({ verdict: 'exploring' }),
      anAskingTally({ volunteered: { other: 1 } }),
    ],
    [
      'without a coin and a verdict is undecided',
      aDecidedSession({ verdict: 'untagged' }),
      anAskingTally({ undecided: 1 }),
    ],
    ['that was drawn and not answered is asked', aDecidedSession({ drawn: true }), anAskingTally(asked)],
    [
      'that was not drawn is of the rest',
      aDecidedSession({ drawn: false }),
      anAskingTally({ rest: { total: 1 } }),
    ],
    [
      'that was drawn and answered in time is answered',
      aDecidedSession({ drawn: true, verdict: 'filler', lateMs: 23 * hour }),
      anAskingTally({ rest: { ...asked.rest, answered: { other: 1 } } }),
    ],
    [
      'that was drawn and recalled is known, and counts as refused',
      aDecidedSession({ drawn: true, verdict: 'genuine', lateMs: 24 * hour }),
      anAskingTally({ rest: { ...asked.rest, known: { genuine: 1 } } }),
    ],
    [
      'that was not drawn is known, however soon it is tagged',
      aDecidedSession({ drawn: false, verdict: 'personal' }),
      anAskingTally({ rest: { total: 1, known: { personal: 1 } } }),
    ],
  ])('%s', (_, session, expected) => {
    expect(tallyAsking([session])).toEqual(expected);
  });
});

it('counts every session once', () => {
  fc.assert(
    fc.property(anyDecidedSessions, (sessions) => {
      const tally = tallyAsking(sessions);
      const personal = sessions.filter(({ verdict }) => verdict === 'personal').length;

      expect(verdictsIn(tally.volunteered) + tally.rest.total + tally.undecided).toBe(sessions.length);
      expect(countPossibleWork(tally)).toBe(sessions.length - personal);
    }),
  );
});

it('adds up: two tallies together are the tally of all', () => {
  fc.assert(
    fc.property(anyDecidedSessions, anyDecidedSessions, (some, others) => {
      expect(sumTallies([tallyAsking(some), tallyAsking(others)])).toEqual(tallyAsking([...some, ...others]));
    }),
  );
});

describe('where the chance was changed', () => {
  const thrown = (chance: number, drawn: boolean, verdict?: 'genuine' | 'filler') =>
    aDecidedSession({ chance, drawn, ...(verdict === undefined ? {} : { verdict }) });

  it('the one with most sessions makes the sample, and of the others the verdicts count', () => {
    const sessions = [
      ...[thrown(0.5, true, 'genuine'), thrown(0.5, true), thrown(0.5, false)],
      ...[thrown(1, true, 'filler'), thrown(1, true)],
      aDecidedSession({ verdict: 'genuine' }),
    ];

    expect(tallyAsking(sessions)).toEqual(
      anAskingTally({
        volunteered: { genuine: 1, other: 1 },
        rest: { total: 3, asked: 2, answered: { genuine: 1 }, chance: 0.5 },
        undecided: 1,
      }),
    );
  });

  it('weeks with different chances are no one sample either', () => {
    const weeks = [
      tallyAsking([thrown(1, true, 'genuine'), thrown(1, true, 'genuine')]),
      tallyAsking([thrown(0.25, true, 'filler')]),
    ];

    expect(sumTallies(weeks)).toEqual(
      anAskingTally({
        volunteered: { other: 1 },
        rest: { total: 2, asked: 2, answered: { genuine: 2 }, chance: 1 },
      }),
    );
  });

  it('no verdict decides which one makes the sample, and what is certain stays the same', () => {
    const changed = fc.array(
      fc.record({
        chance: fc.constantFrom(1, 0.5, 0.25),
        drawn: fc.boolean(),
        verdict: fc.constantFrom('genuine' as const, 'filler' as const, 'untagged' as const),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(changed, (given) => {
        const tally = tallyAsking(given.map(aDecidedSession));
        const unanswered = tallyAsking(given.map((one) => aDecidedSession({ ...one, verdict: 'untagged' })));
        const unthrown = given.map(({ verdict }) => aDecidedSession({ verdict }));

        expect(tally.rest).toMatchObject({
          chance: unanswered.rest.chance,
          total: unanswered.rest.total,
          asked: unanswered.rest.asked,
        });
        expect(estimateGenuineShare(tally)?.bounds).toEqual(
          estimateGenuineShare(tallyAsking(unthrown))?.bounds,
        );
      }),
    );
  });
});
