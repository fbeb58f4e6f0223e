import type { Session } from '@/lib/core/session/session.ts';
import type { Signal } from '@/lib/core/signal/signal.ts';

/** What of a session does not depend on the order in which its signals came. */
export type Run = Omit<Session, 'id' | 'verdict' | 'verdictAt'>;

/** The runs that signals make up, found the other way round: sort all by time, cut where the gap is too long. */
export function cutAtGaps(signals: readonly Signal[], idleAfterMs: number): Run[] {
  const inOrder = signals.toSorted((one, other) => one.at - other.at);
  const ofTools = [...Map.groupBy(inOrder, ({ toolId }) => toolId).values()];
  return inOneOrder(ofTools.flatMap((ofTool) => cut(ofTool, idleAfterMs).map(asRun)));
}

function cut(inOrder: readonly Signal[], idleAfterMs: number): Signal[][] {
  const runs: Signal[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const signal of inOrder) {
    if (signal.at - end > idleAfterMs) runs.push([]);
    runs.at(-1)?.push(signal);
    end = Math.max(end, signal.at + (signal.forMs ?? 0));
  }
  return runs;
}

function asRun(signals: readonly Signal[]): Run {
  const [first] = signals;
  if (first === undefined) throw new Error('A run has a signal.');

  const count = (wanted: Signal['kind']): number => signals.filter(({ kind }) => kind === wanted).length;
  const under = (matches: (signal: Signal) => boolean): string[] =>
    signals.filter(matches).flatMap(({ thread }) => (thread === undefined ? [] : [thread]));
  return {
    toolId: first.toolId,
    startedAt: first.at,
    endedAt: Math.max(...signals.map(({ at, forMs }) => at + (forMs ?? 0))),
    zone: first.zone,
    day: new Date(first.at).toLocaleDateString('en-CA', { timeZone: first.zone }),
    prompts: count('prompt'),
    implied: count('implied'),
    answers: count('answer'),
    copies: count('copy'),
    attentionMs: signals.reduce((sum, { forMs }) => sum + (forMs ?? 0), 0),
    chats: signals.flatMap(({ chat }) => (chat === undefined ? [] : [chat])),
    named: under(({ chat }) => chat !== undefined),
    threads: under(({ kind }) => kind === 'prompt' || kind === 'implied'),
  };
}

/** Whether something in a run was a use: then it is a session. */
export const holdsUse = ({ prompts, implied }: Run): boolean => prompts > 0 || implied > 0;

/** Whether nothing in a run was a use. */
export const holdsNoUse = (run: Run): boolean => !holdsUse(run);

/** Sessions as runs, in an order of their own, each chat and each thread once. */
export const asRuns = (sessions: readonly Session[]): Run[] =>
  inOneOrder(
    sessions.map(
      ({ id: _, verdict: __, verdictAt: ___, drawn: ____, chance: _____, note: ______, ...run }) => run,
    ),
  );

const inOneOrder = (runs: readonly Run[]): Run[] =>
  runs
    .map((run) => ({
      ...run,
      chats: once(run.chats),
      named: once(run.named),
      threads: once(run.threads),
    }))
    .sort((one, other) => one.toolId.localeCompare(other.toolId) || one.startedAt - other.startedAt);

const once = (words: readonly string[]): string[] => [...new Set(words)].sort();
