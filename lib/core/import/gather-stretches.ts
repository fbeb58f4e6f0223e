import type { Span, Task } from '../task/task.ts';
import { type ImportInto, importedTask } from './imported-task.ts';
import type { ActivityWatchExport, AppSpan } from './read-activity-watch.ts';

/** How an export of programs becomes tasks, as the user has it. */
export interface AppMapping {
  /** The programs in which the workflow is done. */
  readonly apps: readonly string[];
  /** A pause of more than so many minutes ends a task. */
  readonly gapMinutes: number;
  /** Whether all were done with AI or without, or those during which one of these programs was in front; undefined: not
   * known. */
  readonly withAi: boolean | readonly string[] | undefined;
}

/** What an export comes to. */
export interface GatheredStretches {
  readonly tasks: readonly Task[];
  /** Stretches of less than a minute, which are none. */
  readonly short: number;
}

const minuteMs = 60_000;

/**
 * Makes a task of each stretch in which somebody was at the machine with one of some programs in front. A machine that
 * stands alone with a program in front is no work.
 */
export function gatherStretches(
  { windows, present }: ActivityWatchExport,
  { apps, gapMinutes, withAi }: AppMapping,
  into: ImportInto,
): GatheredStretches {
  const ended = windows.filter(({ to }) => to <= into.now);
  const hands = within(merge(ended.filter(({ app }) => apps.includes(app))), present && merge(present));
  const stretches = cut(hands, gapMinutes * minuteMs);
  const long = stretches.filter((spans) => lengthOf(spans) >= minuteMs);
  const isWithAi = aiTeller(ended, withAi);
  return {
    tasks: long.map((worked) => importedTask({ worked, withAi: isWithAi(worked) }, into)),
    short: stretches.length - long.length,
  };
}

/** Spans that touch or overlap become one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return merged;
}

/** The parts of spans that lie in others; all of them where these are not known. Both in order. */
function within(spans: readonly Span[], others: readonly Span[] | undefined): Span[] {
  if (others === undefined) return spans.filter(isLong);

  const parts: Span[] = [];
  let at = 0;
  for (const span of spans) {
    while (at > 0 && (others[at - 1]?.to ?? 0) > span.from) at -= 1;
    while ((others[at]?.to ?? Number.POSITIVE_INFINITY) <= span.from) at += 1;
    for (; (others[at]?.from ?? Number.POSITIVE_INFINITY) < span.to; at += 1) {
      const { from = 0, to = 0 } = others[at] ?? {};
      parts.push({ from: Math.max(span.from, from), to: Math.min(span.to, to) });
    }
  }
  return parts.filter(isLong);
}

const isLong = ({ from, to }: Span): boolean => to > from;

function cut(spans: readonly Span[], gapMs: number): Span[][] {
  const stretches: Span[][] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    if (last === undefined || span.from - (last.at(-1)?.to ?? 0) > gapMs) stretches.push([span]);
    else last.push(span);
  }
  return stretches;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function aiTeller(windows: readonly AppSpan[], withAi: AppMapping['withAi']) {
  if (withAi === undefined || typeof withAi === 'boolean') return () => withAi;

  const ai = merge(windows.filter(({ app }) => withAi.includes(app)));
  return (worked: readonly Span[]): boolean => {
    const [from, to] = [worked[0]?.from ?? 0, worked.at(-1)?.to ?? 0];
    return ai.some((span) => span.from < to && span.to > from);
  };
}
