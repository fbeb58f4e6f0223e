import { z } from '../schema.ts';
import type { Span } from '../task/task.ts';
import { readTimestamp } from './read-timestamp.ts';

/** What of an ActivityWatch export is looked at: when which program was in front, and when somebody was there. */
export interface ActivityWatchExport {
  /** In order. */
  readonly windows: readonly AppSpan[];
  /** When somebody was at the machine, in order; undefined where the export does not say. */
  readonly present: readonly Span[] | undefined;
  /** Events that are none, by bucket and place from 1: without a time, a duration, or a program. */
  readonly bad: readonly { readonly bucket: string; readonly event: number }[];
}

/** A program in front of somebody. */
export interface AppSpan extends Span {
  readonly app: string;
}

/** Why a text is no such export: no JSON, without buckets, or none that says which program was in front. */
export type ActivityWatchFault = 'json' | 'buckets' | 'windows';

/** What windows and pages are called is content: it is dropped while the file is being parsed. */
const content: readonly string[] = ['title', 'url', 'file', 'project'];

const bucketSchema = z.object({ type: z.string(), events: z.array(z.unknown()) });
const exportSchema = z.object({ buckets: z.record(z.string(), z.unknown()) });
const eventSchema = z.object({
  timestamp: z.string(),
  duration: z.number().check(z.nonnegative()),
  data: z.object({ app: z.optional(z.string()), status: z.optional(z.string()) }),
});

/**
 * Reads the JSON that ActivityWatch exports, of all buckets or of one: those of windows and of presence. Of their events
 * the time, the length, the program and whether somebody was there.
 */
export function readActivityWatch(text: string): ActivityWatchExport | ActivityWatchFault {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) =>
      content.includes(key) ? undefined : value,
    );
  } catch {
    return 'json';
  }
  const read = exportSchema.safeParse(parsed);
  if (!read.success) return 'buckets';

  const buckets = Object.entries(read.data.buckets).flatMap(([name, bucket]) => {
    const known = bucketSchema.safeParse(bucket);
    return known.success ? [{ name, ...known.data }] : [];
  });
  const windows = buckets.filter(({ type }) => type === 'currentwindow').map(spansOf);
  const presence = buckets.filter(({ type }) => type === 'afkstatus').map(spansOf);
  if (windows.length === 0) return 'windows';
  const present = presence.flatMap(({ spans }) => spans).filter(({ status }) => status === 'not-afk');
  return {
    windows: windows.flatMap(({ spans }) => spans).sort(byBeginning),
    present: presence.length === 0 ? undefined : present.sort(byBeginning),
    bad: [...windows, ...presence].flatMap(({ bad }) => bad),
  };
}

const byBeginning = (one: Span, other: Span): number => one.from - other.from;

interface KnownBucket {
  readonly name: string;
  readonly type: string;
  readonly events: readonly unknown[];
}

function spansOf({ name, type, events }: KnownBucket) {
  const spans: (AppSpan & { readonly status: string | undefined })[] = [];
  const bad: ActivityWatchExport['bad'][number][] = [];
  for (const [index, event] of events.entries()) {
    const known = eventSchema.safeParse(event);
    const from = known.success ? readTimestamp(known.data.timestamp) : undefined;
    const app = known.data?.data.app;
    const isWhole = known.success && from !== undefined && (type !== 'currentwindow' || app !== undefined);
    if (!isWhole) bad.push({ bucket: name, event: index + 1 });
    else
      spans.push({
        from,
        to: from + Math.round(1000 * known.data.duration),
        app: app ?? '',
        status: known.data.data.status,
      });
  }
  return { spans, bad };
}

/** How long each program was in front, the longest first, in milliseconds. */
export function appsOf({ windows }: ActivityWatchExport): { readonly app: string; readonly ms: number }[] {
  const apps = new Map<string, number>();
  for (const { app, from, to } of windows) apps.set(app, (apps.get(app) ?? 0) + to - from);
  return [...apps].map(([app, ms]) => ({ app, ms })).sort((one, other) => other.ms - one.ms);
}
