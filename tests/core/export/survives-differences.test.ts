import { describe, expect, it } from 'vitest';
import { rangeShown } from '@/lib/core/export/anonymise-share.ts';
import { survivesDifferences } from '@/lib/core/export/survives-differences.ts';

/** How many of some sessions were surely genuine, and how many perhaps. */
type Counts = readonly [surely: number, perhaps: number];
type Parts<T> = readonly [chat: T, code: T, rest: T];

/** The least and the most that is possible of one part, as somebody knows it who has a file. */
interface Possible {
  readonly surely: { least: number; most: number };
  readonly perhaps: { least: number; most: number };
}

/**
 * Every file there can be of parts of these sizes, and what it leaves possible of each part to somebody who knows
 * the sizes and this code: all ways to answer that give the same file are as good.
 */
function whatFilesTell(sizes: Parts<number>): Map<string, Parts<Possible>> {
  const told = new Map<string, Parts<Possible>>();
  const fileOf = rememberFiles(sizes);
  const [chat, code, rest] = sizes.map(waysToAnswer) as [Counts[], Counts[], Counts[]];
  for (const one of chat)
    for (const other of code)
      for (const third of rest) {
        const file = fileOf([one, other, third]);
        const possible = told.get(file) ?? [nothing(), nothing(), nothing()];
        told.set(file, possible);
        note(possible[0], one);
        note(possible[1], other);
        note(possible[2], third);
      }
  return told;
}

const waysToAnswer = (sessions: number): Counts[] =>
  Array.from({ length: sessions + 1 }, (_, surely) =>
    Array.from({ length: sessions + 1 - surely }, (_, unanswered): Counts => [surely, surely + unanswered]),
  ).flat();

function rememberFiles(sizes: Parts<number>): (answered: Parts<Counts>) => string {
  const sessions = sizes[0] + sizes[1] + sizes[2];
  const remembered = new Map<string, string>();
  return ([chat, code, rest]) => {
    const whole = rangeShown(sessions, chat[0] + code[0] + rest[0], chat[1] + code[1] + rest[1]);
    const shown = [rangeShown(sizes[0], ...chat), rangeShown(sizes[1], ...code)];
    const full = [whole, ...shown].map(({ low, high }) => `${low}-${high}`).join(' ');
    const known = remembered.get(full);
    if (known !== undefined) return known;

    const parts = shown.map((share, index) => ({ sessions: sizes[index] as number, ...share }));
    const mayStand = survivesDifferences({ sessions, ...whole }, parts, sizes[2]);
    remembered.set(full, mayStand ? full : `${whole.low}-${whole.high} hidden`);
    return remembered.get(full) as string;
  };
}

const nothing = (): Possible => ({
  surely: { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
  perhaps: { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
});

function note(possible: Possible, [surely, perhaps]: Counts): void {
  possible.surely.least = Math.min(possible.surely.least, surely);
  possible.surely.most = Math.max(possible.surely.most, surely);
  possible.perhaps.least = Math.min(possible.perhaps.least, perhaps);
  possible.perhaps.most = Math.max(possible.perhaps.most, perhaps);
}

describe.each([
  [[10, 10, 0]],
  [[12, 15, 0]],
  [[10, 20, 0]],
  [[13, 19, 0]],
  [[11, 33, 0]],
  [[10, 10, 10]],
] as const)('With %o sessions in chat, code and neither', (sizes) => {
  const told = [...whatFilesTell(sizes)];

  it('some files show the groups', () => {
    expect(told.filter(([file]) => !file.includes('hidden')).length).toBeGreaterThan(100);
  });

  it('no file makes sure of a single session, shown or hidden, for somebody who knows all numbers and the rule', () => {
    const certain = told.filter(([, parts]) =>
      parts.some(({ surely, perhaps }, index) => {
        const sessions = sizes[index] as number;
        const allGenuine = surely.least === sessions;
        const noneGenuine = surely.most === 0 || perhaps.most === 0;
        const noneOther = perhaps.least === sessions;
        return sessions > 0 && (allGenuine || noneGenuine || noneOther);
      }),
    );

    expect(certain.map(([file]) => file)).toEqual([]);
  });
});

describe('A group beside the whole', () => {
  it.each([
    ['the whole less it leaves nothing genuine', [20, 5, 5], [10, 5, 5], [10, 0, 0]],
    ['the whole less it leaves nothing but genuine', [20, 15, 15], [10, 5, 5], [10, 10, 10]],
    ['it is stark, and the whole is not', [60, 30, 30], [30, 3, 3], [30, 27, 27]],
  ])('may not stand when %s', (_, whole, ...parts) => {
    expect(stand(whole, parts, 0)).toBe(false);
  });

  it.each([
    ['all is half and half', [26, 13, 13], [14, 7, 7], [12, 6, 6]],
    ['everything was genuine', [26, 26, 26], [14, 14, 14], [12, 12, 12]],
    ['nothing was answered', [26, 0, 26], [14, 0, 14], [12, 0, 12]],
  ])('may stand when %s', (_, whole, ...parts) => {
    expect(stand(whole, parts, 0)).toBe(true);
  });

  const stand = (whole: readonly number[], parts: readonly (readonly number[])[], rest: number): boolean =>
    survivesDifferences(statement(whole), parts.map(statement), rest);

  const statement = ([sessions = 0, surely = 0, perhaps = 0]: readonly number[]) => ({
    sessions,
    ...rangeShown(sessions, surely, perhaps),
  });
});
