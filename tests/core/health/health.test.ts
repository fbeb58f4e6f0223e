import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldHealth, type Health, type HealthSignal } from '@/lib/core/health/health.ts';
import { noon } from '../session/a-session.ts';
import { at, attention } from './a-day.ts';
import { anyDay, anyDayTwice } from './any-day.ts';

const minute = 60_000;
const word = '2026-11-22';

const learn = (signals: readonly HealthSignal[], health?: Health): Health | undefined =>
  signals.reduce<Health | undefined>((known, signal) => foldHealth(known, signal, word), health);

describe('the first signal', () => {
  it('begins to learn', () => {
    expect(learn([at(0, 'prompt')])).toEqual({
      toolId: 'chatgpt',
      catalogue: word,
      answered: 0,
      unanswered: 1,
      unansweredSince: noon,
      implied: 0,
      quietMs: 0,
      promptedAt: noon,
      answeredAt: undefined,
      signAt: noon,
    });
  });

  it.each([
    ['of another tool', at(1, 'chat', 'claude'), word, 'claude'],
    ['under another word of the catalogue', at(1, 'chat'), '2026-12-24', 'chatgpt'],
  ])('%s begins anew', (_, signal, catalogue, toolId) => {
    const known = learn([at(0, 'prompt'), at(0, 'answer'), at(0, 'prompt'), attention(0, 5)]);

    expect(foldHealth(known, signal, catalogue)).toEqual({
      ...foldHealth(undefined, signal, catalogue),
      toolId,
      catalogue,
      answered: 0,
      unanswered: 0,
      quietMs: 0,
      promptedAt: undefined,
    });
  });
});

describe('an answer', () => {
  it('is enough for all prompts that were queued, and leaves the next one open', () => {
    const health = learn([
      at(0, 'prompt'),
      at(1, 'prompt'),
      at(2, 'prompt'),
      at(9, 'answer'),
      at(10, 'prompt'),
    ]);

    expect(health).toMatchObject({ answered: 3, unanswered: 1, unansweredSince: noon + 10 * minute });
  });

  it('that came before its prompt was told of answers it all the same', () => {
    expect(learn([at(3, 'answer'), at(1, 'prompt')])).toMatchObject({ answered: 1, unanswered: 0 });
  });

  it('of a regenerated one does not count as a prompt', () => {
    const health = learn([at(0, 'prompt'), at(1, 'answer'), at(2, 'implied'), at(3, 'answer')]);

    expect(health).toMatchObject({ answered: 1, unanswered: 0, implied: 1 });
  });
});

describe('implied prompts', () => {
  it('are counted in a row until the next prompt', () => {
    const three = [at(1, 'implied'), at(2, 'implied'), at(3, 'implied')];

    expect(learn([at(0, 'prompt'), ...three])).toMatchObject({ implied: 3 });
    expect(learn([at(0, 'prompt'), ...three, at(4, 'prompt')])).toMatchObject({ implied: 0 });
  });

  it('that come late, from before the newest prompt, are not', () => {
    expect(learn([at(5, 'prompt'), at(4, 'implied')])).toMatchObject({ implied: 0 });
  });
});

describe('attention', () => {
  it('is added up, over pauses and changes of the chat', () => {
    const health = learn([attention(0, 5), at(6, 'chat'), attention(30, 10)]);

    expect(health).toMatchObject({ quietMs: 15 * minute });
  });

  it.each(['prompt', 'implied', 'answer', 'copy'] as const)('starts from nothing after "%s"', (kind) => {
    expect(learn([attention(0, 5), at(5, kind)])).toMatchObject({ quietMs: 0 });
  });

  it('is told when it has passed: what came before a sign within it does not count', () => {
    expect(learn([at(4, 'prompt'), attention(0, 5)])).toMatchObject({ quietMs: minute });
    expect(learn([at(9, 'prompt'), attention(0, 5)])).toMatchObject({ quietMs: 0 });
  });

  it('is not ended by a sign from before the last one', () => {
    expect(learn([at(5, 'copy'), attention(5, 5), at(1, 'prompt')])).toMatchObject({ quietMs: 5 * minute });
  });

  it.each([undefined, -1, Number.NaN, Number.POSITIVE_INFINITY])('for %s ms adds nothing', (forMs) => {
    expect(foldHealth(undefined, { ...at(0, 'attention'), forMs }, word)).toMatchObject({ quietMs: 0 });
  });
});

describe('always', () => {
  const counts = ['answered', 'unanswered', 'implied', 'quietMs'] as const;

  it('no count is negative, whatever comes', () => {
    const number = fc.oneof(fc.integer(), fc.double());
    const anything = fc.record({
      toolId: fc.constantFrom('chatgpt', 'claude'),
      kind: fc.constantFrom('prompt', 'implied', 'answer', 'copy', 'chat', 'attention', 'later' as never),
      at: number,
      forMs: fc.option(number, { nil: undefined }),
    });

    fc.assert(
      fc.property(fc.array(anything), fc.array(fc.constantFrom('a', 'b')), (signals, words) => {
        let health: Health | undefined;
        for (const [index, signal] of signals.entries()) {
          health = foldHealth(health, signal, words[index] ?? 'a');
          for (const count of counts) expect(health[count]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('each prompt is either answered or not, in whatever order they come', () => {
    fc.assert(
      fc.property(anyDayTwice, ([, shuffled]) => {
        const { answered = 0, unanswered = 0 } = learn(shuffled) ?? {};

        expect(answered + unanswered).toBe(shuffled.filter(({ kind }) => kind === 'prompt').length);
      }),
    );
  });

  it('none is unanswered once an answer came after the last of them, in whatever order they come', () => {
    fc.assert(
      fc.property(anyDayTwice, ([, shuffled]) => {
        const place = shuffled.length >> 1;

        expect(learn(shuffled.toSpliced(place, 0, at(121, 'answer')))).toMatchObject({ unanswered: 0 });
      }),
    );
  });

  it('by the times it counts what came after the last sign that ends the count', () => {
    fc.assert(
      fc.property(anyDay, (signals) => {
        fc.pre(signals.length > 0);

        expect(learn(signals)).toMatchObject(countByHand(signals));
      }),
    );
  });

  it('in another order the site never looks worse', () => {
    fc.assert(
      fc.property(anyDayTwice, ([signals, shuffled]) => {
        fc.pre(signals.length > 0);
        const byTime = countByHand(signals);
        const health = learn(shuffled);

        expect(health?.unanswered).toBeLessThanOrEqual(byTime.unanswered);
        expect(health?.implied).toBeLessThanOrEqual(byTime.implied);
        expect(health?.quietMs).toBeLessThanOrEqual(byTime.quietMs);
      }),
    );
  });
});

/** The same counts, reckoned from all signals at once. */
function countByHand(signals: readonly HealthSignal[]): Pick<Health, 'unanswered' | 'implied' | 'quietMs'> {
  const newest = (kinds: readonly string[]): number =>
    Math.max(...signals.filter(({ kind }) => kinds.includes(kind)).map((signal) => signal.at), -1);
  const after = (kind: string, since: number): readonly HealthSignal[] =>
    signals.filter((signal) => signal.kind === kind && signal.at > since);
  const signAt = newest(['prompt', 'implied', 'answer', 'copy']);
  const quiet = signals.map(({ at: from, forMs = 0 }) => Math.max(0, from + forMs - Math.max(from, signAt)));
  return {
    unanswered: after('prompt', newest(['answer', 'implied'])).length,
    implied: after('implied', newest(['prompt'])).length,
    quietMs: quiet.reduce((sum, ms) => sum + ms, 0),
  };
}
