import type { MeasuredTime } from '../../lib/core/export/time-cells.ts';
import { timesOfPeriod } from '../../lib/core/export/times-of-period.ts';
import type { Worked } from '../../lib/core/trial/summarise-workflows.ts';
import type { Period } from '../../lib/core/week/week.ts';
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

/** What an invented person measured of time, as half of them do: a ledger's rows, and what the extension makes of them. */
export function inventMeasured(random: Random, [earlier, later]: readonly [Period, Period]): Measured {
  if (random() < 0.5) return nothingMeasured;
  const worked = inventWorked(random);
  return { worked, times: [timesOfPeriod(earlier, worked), timesOfPeriod(later, worked)] };
}
