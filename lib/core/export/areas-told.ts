import { type WorkArea, workAreas } from '../task/workflow.ts';
import type { AnonymisedRow } from './anonymised-row.ts';

/** The work areas of which a file says something about time, in its order. */
export const areasTold = (rows: readonly AnonymisedRow[]): WorkArea[] =>
  workAreas.filter((area) =>
    rows.some(({ scope, group, status }) => scope === 'work_area' && group === area && status === 'shown'),
  );
