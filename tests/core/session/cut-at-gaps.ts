import type { Session } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';

/** What of a session does not depend on the order in which its signals came. */
export type Run = Pick<Session, 'toolId' | 'startedAt' | 'endedAt' | 'zone' | 'day' | 'prompts' | 'chats'>;

/** The runs that signals make up, found the other way round: sort all by time, cut where the gap is too long. */
export function cutAtGaps(signals: readonly Signal[], idleAfterMs: number): Run[] {
  const inOrder = signals.toSorted((one, other) => one.at - other.at);
  const runs = [...Map.groupBy(inOrder, ({ toolId }) => toolId).values()].flatMap((ofTool) => {
    const starts = ofTool.flatMap(({ at }, index) =>
      index === 0 || at - (ofTool[index - 1]?.at ?? 0) > idleAfterMs ? [index] : [],
    );
    return starts.map((start, nth) => ofTool.slice(start, starts[nth + 1]));
  });
  return inOneOrder(runs.map(asRun));
}

function asRun(signals: readonly Signal[]): Run {
  const [first] = signals;
  if (first === undefined) throw new Error('A run has a signal.');

  return {
    toolId: first.toolId,
    startedAt: first.at,
    endedAt: Math.max(...signals.map(({ at }) => at)),
    zone: first.zone,
    day: new Date(first.at).toLocaleDateString('en-CA', { timeZone: first.zone }),
    prompts: signals.length,
    chats: signals.flatMap(({ chat }) => (chat === undefined ? [] : [chat])),
  };
}

/** Sessions as runs, in an order of their own, each chat once. */
export function asRuns(sessions: readonly Session[]): Run[] {
  return inOneOrder(
    sessions.map(({ toolId, startedAt, endedAt, zone, day, prompts, chats }) => ({
      toolId,
      startedAt,
      endedAt,
      zone,
      day,
      prompts,
      chats,
    })),
  );
}

const inOneOrder = (runs: readonly Run[]): Run[] =>
  runs
    .map((run) => ({ ...run, chats: [...new Set(run.chats)].sort() }))
    .sort((one, other) => one.toolId.localeCompare(other.toolId) || one.startedAt - other.startedAt);
