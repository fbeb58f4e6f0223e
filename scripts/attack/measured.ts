import type { MeasuredTime } from '../../lib/core/export/time-cells.ts';
import { timesOfPeriod } from '../../lib/core/export/times-of-period.ts';
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

/**
 * What an invented person measured of time, as half of them do: a ledger's rows, and what the extension makes of them.
 * All files are saved since they began to measure, and none that follows one which says something of time says any.
 */
export function inventMeasured(random: Random, [earlier, later]: readonly [Period, Period]): Measured {
  if (random() < 0.5) return nothingMeasured;

  const worked = inventWorked(random);
  const second = periodBefore(earlier);
  let told: readonly MeasuredTime[] = [];
  const [, , ...times] = [periodBefore(second), second, earlier, later].map((period) => {
    told = told.length > 0 ? [] : timesOfPeriod(period, worked);
    return told;
  });
  return { worked, times: [times[0] ?? [], times[1] ?? []] };
}
