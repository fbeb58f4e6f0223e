import { beforeAll, expect, it } from 'vitest';
import { headlineText, personalText, shareInWords, widthText } from '@/components/review/headline-text.ts';
import type { Session } from '@/lib/core/session/session.ts';
import { reviewWeek } from '@/lib/core/week/review-week.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { aSession, noon } from '../../core/session/a-session.ts';
import { speakEnglish } from '../in-english.ts';

const hour = 3_600_000;

beforeAll(speakEnglish);

type Given = Partial<Session> & { readonly drawn?: boolean };

const some = (count: number, given: Given = {}): Session[] =>
  Array.from({ length: count }, (_, nth) => aSession({ id: `${JSON.stringify(given)} ${nth}`, ...given }));

const review = (...sessions: readonly Session[][]) =>
  reviewWeek({ week: weekOf('2026-11-18'), sessions: sessions.flat(), today: '2026-11-23', now: noon });

const genuine = { verdict: 'genuine' } as const;
const filler = { verdict: 'filler' } as const;

it.each([
  [
    'Of 31 work sessions, between 12 and 18 fed real work; 6 were not answered.',
    [some(12, genuine), some(13, filler), some(6)],
  ],
  [
    'Of 3 work sessions, between 1 and 2 fed real work; 1 was not answered.',
    [some(1, genuine), some(1, filler), some(1)],
  ],
  ['6 of 13 work sessions fed real work.', [some(6, genuine), some(7, filler)]],
  ['1 of 1 work session fed real work.', [some(1, genuine)]],
  [
    'None of the 13 sessions is answered yet, so anything from none to all of them may have fed real work.',
    [some(13)],
  ],
  ['The one session of this week is not answered yet, so it may have fed real work or not.', [some(1)]],
  [
    'All 2 sessions of this week were personal, so there is no work to judge.',
    [some(2, { verdict: 'personal' })],
  ],
])('says: %s', (sentence, sessions) => {
  expect(headlineText(review(...sessions))).toBe(sentence);
});

it('says the share as a person would, where that says more than nothing', () => {
  expect(shareInWords(review(some(12, genuine), some(13, filler), some(9)))).toBe(
    'That is between a third and two thirds of them.',
  );
  expect(shareInWords(review(some(6, genuine), some(7, filler)))).toBeUndefined();
  expect(shareInWords(review(some(6)))).toBeUndefined();
});

it('says how many were personal, which a dashboard counts all the same', () => {
  const personal = { verdict: 'personal' } as const;
  expect(personalText(review(some(3, genuine), some(1, personal)))).toBe('1 personal session is left out.');
  expect(personalText(review(some(3, genuine), some(2, personal)))).toBe('2 personal sessions are left out.');
  expect(personalText(review(some(3, genuine)))).toBeUndefined();
  expect(personalText(review(some(2, personal)))).toBeUndefined();
});

it.each([
  ['no coin was thrown', /^The range is wide because/, [some(4), some(4, genuine)]],
  ['few were asked', /So far 2 sessions were picked/, [some(9), some(2, { drawn: true })]],
  [
    'all asked answered',
    /^It follows from 6 other sessions, .* you all answered\.$/,
    [some(6, { ...genuine, drawn: true, verdictAt: noon + hour }), some(9, { drawn: false })],
  ],
  [
    'some asked did not answer',
    /^It follows from 7 sessions .* 1 of them was not answered/,
    [
      some(6, { ...genuine, drawn: true, verdictAt: noon + hour }),
      some(1, { drawn: true }),
      some(9, { drawn: false }),
    ],
  ],
])('says why the range is as wide as it is: %s', (_, text, sessions) => {
  expect(widthText(review(...sessions))).toMatch(text);
});
