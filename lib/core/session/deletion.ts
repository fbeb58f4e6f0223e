import type { Signal } from '../signal/signal.ts';
import type { Session } from './session.ts';

/** That what a stretch of time held was deleted: signals of it that come late are not recorded any more. */
export interface Deletion {
  /** Undefined for all tools. */
  readonly toolId: string | undefined;
  /** The first and the last moment, in epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** When it was deleted, in epoch milliseconds. */
  readonly deletedAt: number;
  /** Nothing was deleted: the user wants nothing recorded in that stretch. */
  readonly isPause?: true;
}

/** Whether a signal belongs to what was deleted. */
export function isDeleted({ toolId, at }: Signal, deletions: readonly Deletion[]): boolean {
  return deletions.some(
    (one) => (one.toolId === undefined || one.toolId === toolId) && one.from <= at && at <= one.to,
  );
}

/**
 * The deletion of one session. Signals that are still on their way would have lengthened it up to the idle gap before
 * and after, so they go with it; what comes after it was deleted is new.
 *
 * @param now epoch milliseconds
 * @param idleAfterMs the idle gap
 */
export function deletionOf(session: Session, now: number, idleAfterMs: number): Deletion {
  return {
    toolId: session.toolId,
    from: session.startedAt - idleAfterMs,
    to: Math.max(session.endedAt, Math.min(session.endedAt + idleAfterMs, now)),
    deletedAt: now,
  };
}
