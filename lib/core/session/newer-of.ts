import type { Session } from './session.ts';

/**
 * Of two states of one session the later one, with the later answer; the other one where they are of one time. One that
 * was split since is the part that has its id.
 */
export function newerOf(one: Session, other: Session | undefined): Session {
  if (other === undefined) return one;
  if (one.isPart !== other.isPart) return one.isPart ? one : other;
  const later = one.endedAt > other.endedAt ? one : other;
  const { verdict, verdictAt, workflowId } = (one.verdictAt ?? 0) > (other.verdictAt ?? 0) ? one : other;
  return { ...later, verdict, verdictAt, ...(workflowId === later.workflowId ? {} : { workflowId }) };
}
