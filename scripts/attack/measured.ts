import type { MeasuredTime } from '../../lib/core/export/time-cells.ts';
import { boundsOf, timesOfPeriod } from '../../lib/core/export/times-of-period.ts';
import type { Worked } from '../../lib/core/trial/summarise-workflows.ts';
import { type Period, periodBefore } from '../../lib/core/week/week.ts';
import { inventWorked } from './invent-worked.ts';
import type { Random } from './random.ts';

/** What somebody's ledger has of workflows, and what it says of time in two periods that follow each other. */
export interface Measured {
  readonly worked: Worked;
  readonly times: readonly [earlier: readonly MeasuredTime[], later: readonly MeasuredTime[]];
}

/** Somebody measured nothing. */
export const nothingMeasured: Measured = {
  worked: { workflows: [], tasks: [], trials: [] },
  times: [[], []],
};

/** How many periods before both somebody may have begun to measure. */
const longest = 4;

/**
 * What an invented person measured of time, as half of them do: a ledger's rows, and what the extension makes of them.
 * All files are saved since they began to measure, and none that follows one which says something of time says any.
 */
export function inventMeasured(random: Random, [earlier, later]: readonly [Period, Period]): Measured {
  if (random() < 0.5) return nothingMeasured;

  const known = [earlier, later];
  const lead = random() * longest;
  for (let nth = 0; nth < lead; nth += 1) known.unshift(periodBefore(known[0] ?? earlier));
  const { from, to } = boundsOf(earlier);
  const worked = inventWorked(random, { from: from - lead * (to - from), to: boundsOf(later).to });
  let told: readonly MeasuredTime[] = [];
  const times = known.map((period) => {
    told = told.length > 0 ? [] : timesOfPeriod(period, worked);
    return told;
  });
  return { worked, times: [times.at(-2) ?? [], times.at(-1) ?? []] };
}
