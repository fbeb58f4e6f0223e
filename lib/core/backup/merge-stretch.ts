import type { Toss } from '../asking/coin.ts';
import { countPrompts, type Session } from '../session/session.ts';

/**
 * Makes one of two states of the same session, or of the same run. A ledger only ever lengthens one, so that of two
 * states of one ledger this gives the later, and of two that went apart on two machines what both have seen. In
 * whatever order, and however often, states are put together, the same comes out.
 *
 * Of a session that was split and its state from before, the part stands that has its id: the other parts have the rest.
 *
 * The verdict that was given last stands; that one was taken back leaves no trace.
 */
export function mergeStretch(one: Session, other: Session): Session {
  if (one.isPart !== other.isPart) return one.isPart ? one : other;
  const { toolId, startedAt, zone, day } = isBefore(one, other) ? one : other;
  const merged = {
    ...one,
    ...{ toolId, startedAt, zone, day },
    endedAt: Math.max(one.endedAt, other.endedAt),
    prompts: Math.max(one.prompts, other.prompts),
    implied: Math.max(one.implied, other.implied),
    answers: Math.max(one.answers, other.answers),
    copies: Math.max(one.copies, other.copies),
    attentionMs: Math.max(one.attentionMs, other.attentionMs),
    chats: union(one.chats, other.chats),
    named: union(one.named, other.named),
    threads: union(one.threads, other.threads),
  };
  return answerLast({ ...merged, ...tossOf(one, other) }, other);
}

/**
 * Whether a session or a run went into another one of the same ledger: late signals may join two, and an older backup
 * still has both. The threads of a session tell, which are random words: no other machine has them. A run holds no use,
 * so that it is enough when its time is covered. A part never did: it was made out of another one.
 */
export function isWithin(inner: Session, outer: Session): boolean {
  if (inner.id === outer.id || inner.isPart || !covers(outer, inner)) return false;
  return !covers(inner, outer) || outer.id < inner.id;
}

function covers(outer: Session, inner: Session): boolean {
  const holdsTime =
    inner.toolId === outer.toolId && outer.startedAt <= inner.startedAt && inner.endedAt <= outer.endedAt;
  if (!holdsTime || countPrompts(inner) === 0) return holdsTime;

  const holdsUses = inner.prompts <= outer.prompts && inner.implied <= outer.implied;
  return holdsUses && inner.threads.length > 0 && holdsAll(outer.threads, inner.threads);
}

/**
 * Gives a session the verdict that was given last, with its workflow, and the note: its own, or that of another state or
 * part of it.
 */
export function answerLast(session: Session, other: Session): Session {
  const isLater =
    (other.verdictAt ?? -1) - (session.verdictAt ?? -1) || (other.verdict < session.verdict ? 1 : -1);
  const { verdict, verdictAt } = isLater > 0 ? other : session;
  return {
    ...session,
    verdict,
    verdictAt,
    ...workflowOf(session, other, { verdict, verdictAt }),
    ...noteOf(session, other),
  };
}

/** Of the states with the answer that stands; nobody knows which of two is later: any order will do, as above. */
function workflowOf(
  one: Session,
  other: Session,
  { verdict, verdictAt }: Pick<Session, 'verdict' | 'verdictAt'>,
): Pick<Session, 'workflowId'> {
  const [workflowId] = [one, other]
    .filter((state) => state.verdict === verdict && state.verdictAt === verdictAt)
    .flatMap((state) => state.workflowId ?? [])
    .sort();
  return one.workflowId === undefined && workflowId === undefined ? {} : { workflowId };
}

/** A coin is thrown once. Should two states differ all the same, any order will do, if it is always the same. */
function tossOf(one: Session, other: Session): Toss {
  const keyOf = (session: Session): string => `${session.chance} ${session.drawn}`;
  const isOwn = other.drawn === undefined || (one.drawn !== undefined && keyOf(one) <= keyOf(other));
  const { drawn, chance } = isOwn ? one : other;
  return drawn === undefined ? {} : { drawn, chance };
}

/** Nobody knows which of two notes is later: the longer one stands. */
function noteOf({ note: one = '' }: Session, { note: other = '' }: Session): Pick<Session, 'note'> {
  const isOwn = one.length === other.length ? one <= other : one.length > other.length;
  const note = isOwn ? one : other;
  return note === '' ? {} : { note };
}

/** Of two states that began at the same moment any order will do, if it is always the same. */
function isBefore(one: Session, other: Session): boolean {
  if (one.startedAt !== other.startedAt) return one.startedAt < other.startedAt;
  const placeOf = ({ zone, day, toolId }: Session): string => [zone, day, toolId].join(' ');
  return placeOf(one) <= placeOf(other);
}

/** The larger of two sets where it holds the other one, so that its order stays as well. */
function union(some: readonly string[], others: readonly string[]): readonly string[] {
  if (holdsAll(some, others)) return some;
  return holdsAll(others, some) ? others : [...new Set([...some, ...others])].sort();
}

const holdsAll = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((one) => all.includes(one));
