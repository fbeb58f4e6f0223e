import { type BenchmarkRow, rowOf } from './benchmark-row.ts';
import type { TaskTime } from './measure-task-times.ts';
import { median, spreadOf } from './statistics.ts';

type Measured = 'none' | 'none again' | 'floor' | 'assay' | 'naive';

/** What was measured of each contestant, once for every round. */
export type TaskTimes = Readonly<Record<Measured, readonly TaskTime[]>>;

const phases = [
  ['typing', 'typing 400 characters'],
  ['streaming', 'streaming 3,000 tokens'],
  ['idle', 'three seconds idle'],
] as const;

const extensions = [
  ['floor', 'floor'],
  ['assay', 'Assay'],
  ['naive', 'naive'],
] as const;

/**
 * Main-thread time, heap and nodes: medians, against those of a browser without an extension. Two such browsers are
 * compared as well: the most by which they differ in any round is the noise, and as much may Assay differ.
 */
export function taskRows(times: TaskTimes): BenchmarkRow[] {
  return [
    ...phases.flatMap(([phase, what]) => phaseRows(times, phase, what)),
    ...extensions.flatMap(([who, shown]) => addedRows(times, who, shown)),
  ];
}

function phaseRows(times: TaskTimes, phase: (typeof phases)[number][0], what: string): BenchmarkRow[] {
  const of = (who: Measured): number[] => times[who].map((round) => round[phase]);
  const base = median(of('none'));
  const noise = Math.max(...of('none').map((ms, round) => spreadOf(ms, of('none again')[round] ?? ms)));
  const row = (who: string, value: number, ratio: number, budget: number | null): BenchmarkRow =>
    rowOf(
      { name: `main thread, ${what}: ${who} against none`, browser: 'chromium', value, unit: 'ms' },
      { ratio, budget },
    );
  return [
    row('none', base, 1, null),
    row('the noise, none', base, 1 + noise, null),
    ...extensions.map(([who, shown]) => {
      const value = median(of(who));
      return row(shown, value, value / base, who === 'assay' ? 1 + noise : null);
    }),
  ];
}

function addedRows(times: TaskTimes, who: Measured, shown: string): BenchmarkRow[] {
  const of = (one: Measured, what: 'heap' | 'nodes'): number =>
    median(times[one].map((round) => round[what]));
  const row = (what: 'heap' | 'nodes', unit: 'kB' | 'count', perUnit: number): BenchmarkRow => {
    const [value, base] = [of(who, what), of('none', what)];
    return rowOf(
      {
        name: `${what} added: ${shown} against none`,
        browser: 'chromium',
        value: (value - base) / perUnit,
        unit,
      },
      { ratio: value / base },
    );
  };
  return [row('heap', 'kB', 1_000), row('nodes', 'count', 1)];
}
