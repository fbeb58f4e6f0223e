import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../scripts/calibration/calibrate.ts';
import { calibratePlayed } from '../../../scripts/calibration/calibrate-played.ts';
import { calibrateShare, type ShareMethod } from '../../../scripts/calibration/calibrate-share.ts';
import { calibrateFixed, calibrateRunning } from '../../../scripts/calibration/calibrate-trials.ts';
import { judge } from '../../../scripts/calibration/judge.ts';
import { nameOf, type ShareCell, shareCells } from '../../../scripts/calibration/share-cells.ts';
import { logNormal } from '../../../scripts/calibration/worlds.ts';

// The short form of `npm run calibration`. Chance has a seed, so that what holds once holds always.
const runs = 150;

/** A week, four weeks whose refusals depend on the verdict, and a few of every user. */
const cells = shareCells.filter(
  ({ widthBefore, sessions, asked, share }) =>
    widthBefore !== undefined || (sessions === 40 && asked === 15 && share === 0.5),
);

describe.each(cells.map((cell) => ({ name: nameOf(cell), cell })))('$name', ({ cell }) => {
  const rows = calibrateShare(cell, runs);
  const row = (method: ShareMethod) => rows.find((one) => one.method === method);

  it('the headline and the bounds hold the share', () => {
    expect(row('headline')?.coverage).toBeGreaterThanOrEqual(0.945);
    expect(row('bounds')?.coverage).toBe(1);
  });

  it('the headline is no wider than it was, nor than the bounds', () => {
    expect(row('headline')?.width).toBeLessThanOrEqual(1.1 * (cell.widthBefore ?? 1));
    expect(row('headline')?.width).toBeLessThanOrEqual(row('bounds')?.width ?? 0);
  });
});

it('the share of the tagged alone fails where people rather tag what was genuine', () => {
  const cell = expectCell('verdict-dependent-refusal', 450);

  const naive = calibrateShare(cell, runs).find(({ method }) => method === 'naive');

  expect(naive?.coverage).toBeLessThan(0.1);
});

describe('a trial without an effect', () => {
  it('of twelve blocks seldom finds one', () => {
    const found = calibrateFixed({ world: logNormal, blocks: 12, ratio: 1 }, 1_000);

    expect(found.find(({ method }) => method === 'blocks')?.found).toBeLessThanOrEqual(0.055);
  });

  it('seldom gives a verdict as it is lived, however soon somebody ends it', () => {
    const found = calibratePlayed({ world: logNormal, blocks: 12, ratio: 1 }, 400);

    expect(found.map(({ method }) => method)).toEqual(['played', 'played-early']);
    for (const { found: part } of found) expect(part).toBeLessThanOrEqual(0.055);
    expect(found[0]?.coverage).toBeGreaterThanOrEqual(0.945);
  });

  it('that is watched seldom finds one by bets, and often by a test of fixed size', () => {
    const found = calibrateRunning({ world: logNormal, blocks: 30, ratio: 1 }, 300);

    expect(found.find(({ method }) => method === 'bets')?.found).toBeLessThanOrEqual(0.05);
    expect(found.find(({ method }) => method === 'peeking')?.found).toBeGreaterThan(0.15);
  });
});

describe('the judgement', () => {
  const calibration = calibrate({ cells: [], steps: [], runs: 2 });
  const row = { generator: 'drift', sessions: 40, asked: 5, share: 0.5, method: 'headline' } as const;
  const known = expectCell('verdict-dependent-tagging', 35);

  it.each([
    ['a range that holds too seldom', { ...row, coverage: 0.944, width: 0.3 }, 'the headline covers 0.944'],
    ['a method that never spoke', { ...row, coverage: undefined, width: undefined }, 'covers undefined'],
    [
      'a range that is too wide',
      { ...row, generator: known.user.name, sessions: 35, asked: 8, coverage: 1, width: 0.386 },
      'the headline is 0.386 wide',
    ],
    [
      'users with whom the naive share never fails',
      { ...row, method: 'naive', coverage: 0.95, width: 0.1 },
      'too easy',
    ],
  ] as const)('names %s', (_, wrong, expected) => {
    const faults = judge({ ...calibration, others: [], decisions: [], shares: [wrong] }, [known]);

    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it.each([
    [
      'false verdicts',
      { method: 'blocks', blocks: 12, ratio: 1, coverage: 0.95, found: 0.051 },
      'finds 0.051 where nothing is',
    ],
    [
      'an interval of too little',
      { method: 'samples', blocks: 8, ratio: 0.5, coverage: 0.94, found: 0.4 },
      'covers 0.94',
    ],
    [
      'too little power',
      { method: 'bets', blocks: 30, ratio: 0.5, coverage: undefined, found: 0.87 },
      'finds 0.87, not 0.91',
    ],
  ] as const)('names %s', (_, wrong, expected) => {
    const trials = [{ generator: 'log-normal', width: 1, ...wrong }];
    const faults = judge({ ...calibration, others: [], decisions: [], trials }, []);

    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });
});

function expectCell(name: string, sessions: number): ShareCell {
  const cell = shareCells.find(({ user, sessions: count }) => user.name === name && count === sessions);
  if (cell === undefined) throw new Error(`There is no cell of ${name} with ${sessions} sessions.`);
  return cell;
}
