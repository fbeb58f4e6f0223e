import type { Attack, Summary } from './summarise.ts';

type Goals = Readonly<Record<Attack, number>>;

/**
 * What the attacks may reach at the most, as shares, in a company of 100. Chance is 0.01 for `whose` and `linking`.
 * In a team of 8 chance alone is 0.125, so that those two have no goal there.
 */
export const goals: Readonly<Record<'named' | 'pool', Goals>> = {
  named: { whose: 0.08, singledOut: 0, inference: 0.08, linking: 0.16, differencing: 0, tokens: 0 },
  pool: { whose: 0.02, singledOut: 0, inference: 0.04, linking: 0.05, differencing: 0, tokens: 0 },
};

/** What did not reach a goal, and which known bad format did. */
export function judge(summary: Summary, isTeam: boolean): string[] {
  const missed = (['named', 'pool'] as const).flatMap((form) =>
    goalsFor(isTeam).flatMap((attack) => {
      const { value } = summary[form][attack];
      const goal = goals[form][attack];
      return value <= goal ? [] : [`${form}, ${attack}: ${value.toFixed(3)} is more than ${goal}`];
    }),
  );
  const { rows, weeks } = summary.baselines;
  const harmless = Object.entries({ rows, weeks })
    .filter(([, { whose }]) => whose <= goals.named.whose)
    .map(([name]) => `${name}: the attack does not even break what is known to be bad`);
  return [...missed, ...harmless];
}

function goalsFor(isTeam: boolean): Attack[] {
  const all = Object.keys(goals.named) as Attack[];
  return isTeam ? all.filter((attack) => ['singledOut', 'differencing', 'tokens'].includes(attack)) : all;
}
