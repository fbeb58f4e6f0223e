import { beforeAll, describe, expect, it } from 'vitest';
import { attackCompany } from '../../scripts/attack/attack.ts';
import { goals } from '../../scripts/attack/goals.ts';
import { type Summary, summarise } from '../../scripts/attack/summarise.ts';

// Less effort than `npm run attack`, and one company: the figures are less sharp, so that they get some slack.
const effort = { possibilities: 60, library: 400, tries: 100 };
const slack = 0.05;

describe('The attack on the files of a company of 100', () => {
  let summary: Summary;

  beforeAll(async () => {
    summary = summarise([await attackCompany(100, 100, effort)]);
    // How long it takes on a busy machine is no question of this test.
  }, 600_000);

  it.each(['named', 'pool'] as const)('finds nothing that may not be found at all in %s files', (form) => {
    const { singledOut, differencing, tokens } = summary[form];

    expect({ singledOut, differencing, tokens }).toMatchObject({
      singledOut: { value: 0 },
      differencing: { value: 0 },
      tokens: { value: 0 },
    });
    expect(Math.min(singledOut.trials, differencing.trials, tokens.trials)).toBeGreaterThan(50);
  });

  it.each(['named', 'pool'] as const)('tells hardly more than chance from %s files', (form) => {
    const { whose, linking, inference } = summary[form];
    const goal = goals[form];

    expect(whose.value).toBeLessThanOrEqual(goal.whose + slack);
    expect(linking.value).toBeLessThanOrEqual(goal.linking + slack);
    expect(inference.value).toBeLessThanOrEqual(goal.inference + slack);
    // An attack that tells nothing at all is none.
    expect(whose.value + linking.value + inference.value).toBeGreaterThan(0.02);
  });

  it('links files of two periods hardly better where they say what was measured of time', async () => {
    const company = await attackCompany(100, 100, { ...effort, possibilities: 2, tries: 2, withTimes: true });
    const { named, pool } = summarise([company]);

    expect(named.linking.value).toBeLessThanOrEqual(goals.named.linking + slack);
    expect(named.singledOut.value + named.tokens.value).toBe(0);
    // The form for pools says nothing of time.
    expect(pool.linking).toEqual(summary.pool.linking);
    expect(
      company.presets.map(({ linking }) => linking.filter(({ how }) => how.includes('times')).length),
    ).toEqual([24, 0]);
  });

  it('breaks what is known to be bad', () => {
    const { rows, weeks } = summary.baselines;

    expect(rows.whose).toBeGreaterThan(0.95);
    expect(rows.singledOut).toBeGreaterThan(0.5);
    expect(weeks.whose).toBeGreaterThan(0.5);
    expect(rows.tokens).toBeGreaterThan(5);
  });
});
