import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHealth, type Health, type HealthSignal } from '@/lib/core/health/health.ts';
import { type HealthState, judgeHealth } from '@/lib/core/health/judge-health.ts';
import { at, attention, each } from './a-day.ts';
import { anyDay, anyDayTwice } from './any-day.ts';

const word = '2026-11-22';

const learn = (signals: readonly HealthSignal[]): Health | undefined =>
  signals.reduce<Health | undefined>((known, signal) => foldHealth(known, signal, word), undefined);
const judge = (signals: readonly HealthSignal[]): HealthState => judgeHealth(learn(signals), word);

const bad: Record<'no_answers' | 'no_prompts' | 'silent', readonly HealthSignal[]> = {
  no_answers: each(4, 5, 'prompt'),
  no_prompts: each(4, 5, 'implied'),
  silent: [at(0, 'prompt'), at(1, 'answer'), attention(2, 40)],
};

describe('a site', () => {
  it.each<[HealthState, string, readonly HealthSignal[]]>([
    ['learning', 'of which nothing was seen', []],
    ['learning', 'on which a first prompt was just sent', [at(0, 'prompt')]],
    ['learning', 'on which somebody has only pressed a suggestion yet', [at(0, 'implied'), at(1, 'answer')]],
    ['learning', 'on which somebody has only read yet', [attention(0, 39)]],
    ['works', 'on which a prompt was answered', [at(0, 'prompt'), at(1, 'answer')]],
    ['works', 'whose answer takes half an hour', [at(0, 'prompt'), at(30, 'answer')]],
    ['no_answers', 'with five prompts over a quarter of an hour and no answer', bad.no_answers],
    ['learning', 'with four prompts and no answer', each(10, 4, 'prompt')],
    ['learning', 'with ten prompts queued within minutes', each(1, 10, 'prompt')],
    [
      'works',
      'with many prompts queued before the answers come',
      [...each(3, 9, 'prompt'), at(40, 'answer')],
    ],
    ['no_prompts', 'with five answers in a row and never a prompt', bad.no_prompts],
    ['learning', 'with four answers in a row and never a prompt', each(4, 4, 'implied')],
    [
      'works',
      'on which somebody has an answer made anew nine times',
      [at(-1, 'prompt'), ...each(1, 9, 'implied')],
    ],
    [
      'no_prompts',
      'on which prompts were seen, then ten answers',
      [at(-1, 'prompt'), ...each(1, 10, 'implied')],
    ],
    ['works', 'on which somebody reads for 39 minutes', [at(0, 'prompt'), at(1, 'answer'), attention(2, 39)]],
    ['silent', 'on which somebody was for 40 minutes, and nothing was seen', bad.silent],
    ['silent', 'of which nothing was ever seen in 40 minutes', [attention(0, 20), attention(500, 20)]],
    [
      'works',
      'on which somebody reads and copies',
      [...bad.silent.slice(0, 2), attention(2, 30), at(32, 'copy'), attention(33, 30)],
    ],
  ])('is said "%s" %s', (state, _, signals) => {
    expect(judge(signals)).toBe(state);
  });

  it.each<[keyof typeof bad, HealthSignal['kind'], HealthState]>([
    ['no_answers', 'answer', 'works'],
    ['no_answers', 'implied', 'works'],
    ['no_answers', 'copy', 'no_answers'],
    ['no_answers', 'chat', 'no_answers'],
    ['no_prompts', 'prompt', 'learning'],
    ['no_prompts', 'answer', 'no_prompts'],
    ['silent', 'prompt', 'works'],
    ['silent', 'implied', 'works'],
    ['silent', 'answer', 'works'],
    ['silent', 'copy', 'works'],
    ['silent', 'chat', 'silent'],
  ])('that is said "%s" is after one "%s" said "%s"', (before, kind, after) => {
    expect(judge(bad[before])).toBe(before);

    expect(judge([...bad[before], at(60, kind)])).toBe(after);
  });

  it.each(Object.entries(bad))(
    'that is said "%s" is learned anew when the catalogue changes',
    (state, signals) => {
      const health = learn(signals);

      expect(judgeHealth(health, word)).toBe(state);
      expect(judgeHealth(health, '2026-12-24')).toBe('learning');
    },
  );
});

describe('always', () => {
  it('a prompt and its answer leave a site working, whatever was before', () => {
    fc.assert(
      fc.property(anyDay, (signals) => {
        expect(judge([...signals, at(121, 'prompt'), at(122, 'answer')])).toBe('works');
      }),
    );
  });

  it('an answer after the last prompt leaves no site without answers, in whatever order they come', () => {
    fc.assert(
      fc.property(anyDayTwice, ([, shuffled]) => {
        expect(judge([at(121, 'answer'), ...shuffled])).not.toBe('no_answers');
        expect(judge([...shuffled, at(121, 'answer')])).not.toBe('no_answers');
      }),
    );
  });

  it('a site without prompts by the order they come in is one by the order of the times', () => {
    fc.assert(
      fc.property(anyDayTwice, ([signals, shuffled]) => {
        if (judge(shuffled) === 'no_prompts') expect(judge(signals)).toBe('no_prompts');
      }),
    );
  });
});
