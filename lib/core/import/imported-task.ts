import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span, Task } from '../task/task.ts';
import { dayOf } from '../week/day.ts';

/** What a file says of one piece of work. */
export interface ImportedWork {
  /** At least one, in order, apart from each other. */
  readonly worked: readonly Span[];
  /** When it was over, if that was after the last of them. */
  readonly endedAt?: number | undefined;
  readonly size?: Task['size'];
  readonly withAi?: boolean | undefined;
}

/** For which workflow work is taken, where its times were, and when it is taken. */
export interface ImportInto {
  readonly workflowId: string;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Work of a file as a task. The same times in the same workflow are the same task, however often they come. */
export function importedTask(
  { worked, endedAt = 0, size, withAi }: ImportedWork,
  { workflowId, zone, now }: ImportInto,
): Task {
  const startedAt = worked[0]?.from ?? 0;
  const times = worked.map(({ from, to }) => `${from}-${to}`).join(' ');
  return {
    id: `import-${bytesToHex(sha256(utf8ToBytes(`${workflowId}\n${times}`))).slice(0, 32)}`,
    workflowId,
    startedAt,
    endedAt: Math.max(endedAt, worked.at(-1)?.to ?? 0),
    zone,
    day: dayOf(startedAt, zone),
    state: 'done',
    worked,
    unsure: [],
    ...(size === undefined ? {} : { size }),
    ...(withAi === undefined ? {} : { withAi }),
    // Nobody is asked about work of long ago.
    outcome: 'untold',
    source: 'import',
    changedAt: now,
  };
}
