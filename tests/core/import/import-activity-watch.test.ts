import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSchemas } from '@/lib/core/backup/row-schemas.ts';
import { gatherStretches } from '@/lib/core/import/gather-stretches.ts';
import {
  type ActivityWatchExport,
  appsOf,
  readActivityWatch,
} from '@/lib/core/import/read-activity-watch.ts';
import { handsOnMs } from '@/lib/core/task/task.ts';

const text = readFileSync(new URL('files/activitywatch-buckets.json', import.meta.url), 'utf8');
const into = { workflowId: 'review', zone: 'UTC', now: Date.UTC(2026, 10, 1) };
const mapping = { apps: ['code'], gapMinutes: 10, withAi: ['chatgpt'] };

describe('an export of ActivityWatch', () => {
  const read = expectExport(text);

  it('keeps nothing of what windows and pages are called', () => {
    expect(text).toContain('SECRET');
    expect(JSON.stringify(read)).not.toContain('SECRET');
    expect(JSON.stringify(read)).not.toContain('example.com');
  });

  it('names its programs, the longest first, and the event that is none', () => {
    expect(appsOf(read).map(({ app, ms }) => [app, ms])).toEqual([
      ['code', 4_499_750],
      ['chatgpt', 300_000],
    ]);
    expect(read.bad).toEqual([{ bucket: 'aw-watcher-window_invented-host', event: 6 }]);
  });

  it('gives a task for each stretch in which somebody was there, over midnight too', () => {
    const { tasks, short } = gatherStretches(read, mapping, into);

    expect(short).toBe(0);
    expect(tasks.map(({ startedAt, endedAt }) => [iso(startedAt), iso(endedAt)])).toEqual([
      ['2026-09-06T23:50:00.000Z', '2026-09-07T00:10:00.000Z'],
      ['2026-09-07T08:00:00.250Z', '2026-09-07T08:25:00.000Z'],
    ]);
    // The ten minutes after 08:20 count until 08:25, when somebody left.
    expect(tasks.map((task) => handsOnMs(task) / 60_000)).toEqual([20, 899.75 / 60 + 5]);
    expect(tasks.map(({ withAi }) => withAi)).toEqual([false, true]);
    for (const task of tasks) expect(rowSchemas.task.safeParse(task).error).toBeUndefined();
  });

  it('is cut at shorter pauses if told so', () => {
    expect(gatherStretches(read, { ...mapping, gapMinutes: 4 }, into).tasks).toHaveLength(3);
  });

  it('without presence takes all that was in front', () => {
    const alone = { ...read, present: undefined };

    expect(gatherStretches(alone, { ...mapping, withAi: undefined }, into).tasks).toHaveLength(3);
  });

  it('twice is once', () => {
    const ids = () => gatherStretches(expectExport(text), mapping, into).tasks.map(({ id }) => id);

    expect(ids()).toEqual(ids());
  });

  it('of one bucket is read as well', () => {
    const { buckets } = JSON.parse(text);
    const [[name, bucket]] = Object.entries(buckets) as [[string, unknown]];

    expect(readActivityWatch(JSON.stringify({ buckets: { [name]: bucket } }))).toMatchObject({
      present: undefined,
    });
  });

  it.each([
    ['json', 'timestamp,duration\n'],
    ['buckets', '{"sessions": []}'],
    ['windows', '{"buckets": {"a": {"type": "web.tab.current", "events": []}}}'],
  ])('that is none is told: %s', (fault, other) => {
    expect(readActivityWatch(other)).toBe(fault);
  });

  it('counts no moment twice, however its events overlap', () => {
    const span = fc.tuple(fc.nat(200), fc.nat(60)).map(([from, length]) => ({
      from: 60_000 * from,
      to: 60_000 * (from + length),
      app: 'code',
    }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (windows, present) => {
        const byBeginning = (one: { from: number }, other: { from: number }) => one.from - other.from;
        const some = { windows: windows.sort(byBeginning), present: present.sort(byBeginning), bad: [] };
        const { tasks } = gatherStretches(some, mapping, into);
        const minutes = (spans: readonly { from: number; to: number }[]) =>
          new Set(
            spans.flatMap(({ from, to }) =>
              Array.from({ length: (to - from) / 60_000 }, (_, at) => from / 60_000 + at),
            ),
          );
        const both = [...minutes(windows)].filter((minute) => minutes(present).has(minute));

        expect(tasks.reduce((sum, task) => sum + handsOnMs(task) / 60_000, 0)).toBe(both.length);
      }),
    );
  });
});

function expectExport(some: string): ActivityWatchExport {
  const read = readActivityWatch(some);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const iso = (at: number | undefined): string => new Date(at ?? 0).toISOString();
