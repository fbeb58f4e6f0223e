import type { Signal } from '../signal/signal.ts';
import { dayOf } from '../week/day.ts';
import type { Session } from './session.ts';

/** What changes in the ledger when a signal is folded in: one session to put, and those that it took in to remove. */
export interface Fold {
  readonly session: Session;
  readonly absorbed: readonly string[];
}

/**
 * Folds a signal into the sessions of its tool: it opens one, lengthens one, or joins two between which it lies.
 * In whatever order the same signals come, the same runs result.
 *
 * @param neighbours sessions of the same tool; those farther than the idle gap are ignored
 * @param idleAfterMs the idle gap; a gap of exactly this length still belongs to the session
 */
export function foldSignal(neighbours: readonly Session[], signal: Signal, idleAfterMs: number): Fold {
  const [first, ...rest] = neighbours
    .filter((session) => isNear(session, signal, idleAfterMs))
    .sort((one, other) => one.startedAt - other.startedAt);
  if (first === undefined) return { session: open(signal), absorbed: [] };

  return {
    session: rest.reduce(join, lengthen(first, signal)),
    absorbed: rest.map((session) => session.id),
  };
}

function isNear(session: Session, { toolId, at }: Signal, idleAfterMs: number): boolean {
  return (
    session.toolId === toolId && session.startedAt - at <= idleAfterMs && at - session.endedAt <= idleAfterMs
  );
}

function open(signal: Signal): Session {
  return {
    id: signal.id,
    toolId: signal.toolId,
    startedAt: signal.at,
    endedAt: signal.at,
    zone: signal.zone,
    day: dayOf(signal.at, signal.zone),
    prompts: 1,
    chats: signal.chat === undefined ? [] : [signal.chat],
    verdict: 'untagged',
    verdictAt: undefined,
  };
}

function lengthen(session: Session, signal: Signal): Session {
  const beginning = signal.at < session.startedAt ? open(signal) : session;
  return {
    ...session,
    startedAt: beginning.startedAt,
    endedAt: Math.max(session.endedAt, signal.at),
    zone: beginning.zone,
    day: beginning.day,
    prompts: session.prompts + 1,
    chats: union(session.chats, signal.chat === undefined ? [] : [signal.chat]),
  };
}

/** Two sessions that turn out to be one keep the verdict that was given last. */
function join(earlier: Session, later: Session): Session {
  const answered = (later.verdictAt ?? -1) > (earlier.verdictAt ?? -1) ? later : earlier;
  return {
    ...earlier,
    endedAt: Math.max(earlier.endedAt, later.endedAt),
    prompts: earlier.prompts + later.prompts,
    chats: union(earlier.chats, later.chats),
    verdict: answered.verdict,
    verdictAt: answered.verdictAt,
  };
}

const union = (some: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...some, ...more]),
];
