import type { BenchmarkRow } from './benchmark-row.ts';
import type { Arena } from './contestant.ts';
import { measureTaskTimes, type TaskTime } from './measure-task-times.ts';
import { taskRows } from './task-rows.ts';
import { withContestants } from './with-contestants.ts';

const names = ['none', 'floor', 'assay', 'naive', 'none again'] as const;

/** Measures main-thread time, heap and nodes with each extension and without any, in turns. */
export function compareTaskTimes(arena: Arena, rounds: number): Promise<BenchmarkRow[]> {
  return withContestants(names, arena, async (contestants) => {
    const times: Record<(typeof names)[number], TaskTime[]> = {
      none: [],
      floor: [],
      assay: [],
      naive: [],
      'none again': [],
    };
    for (let round = 0; round < rounds; round += 1) {
      // Whoever began the round before comes last in this one.
      const turns = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
      const measured = await measureTaskTimes(turns.map((name) => contestants[name].tab));
      for (const [index, time] of measured.entries()) times[turns[index] ?? 'none'].push(time);
    }
    return taskRows(times);
  });
}
