import { endOf, isUse, type Signal } from '../signal/signal.ts';
import { dayOf } from '../week/day.ts';
import { countPrompts, type Session } from './session.ts';

/** What changes in the ledger when a signal is folded in: one run to put, and those that it took in to remove. */
export interface Fold {
  readonly session: Session;
  readonly absorbed: readonly string[];
}

/** Whether a run of signals holds a use, which makes it a session; until then it is only kept in case one comes. */
export const isSession = (run: Session): boolean => countPrompts(run) > 0;

/**
 * Folds a signal into the runs of its tool: it opens one, lengthens one, or joins two between which it lies. In
 * whatever order the same signals come, the same runs result.
 *
 * Where the user split a session by its chats, a signal of the chat of a part lengthens that part; parts are joined with
 * nothing.
 *
 * @param neighbours runs of the same tool; those farther than the idle gap are ignored
 * @param idleAfterMs the idle gap; a gap of exactly this length still belongs to the session
 */
export function foldSignal(neighbours: readonly Session[], signal: Signal, idleAfterMs: number): Fold {
  const near = neighbours
    .filter((session) => isNear(session, signal, idleAfterMs))
    .sort((one, other) => one.startedAt - other.startedAt);
  const part = near.find((session) => session.isPart && isOfChat(session, signal));
  if (part !== undefined) return { session: lengthen(part, signal), absorbed: [] };

  const [first, ...rest] = near.filter((session) => !session.isPart);
  if (first === undefined) return { session: open(signal), absorbed: [] };

  return {
    session: rest.reduce(join, lengthen(first, signal)),
    absorbed: rest.map((session) => session.id),
  };
}

function isNear(session: Session, signal: Signal, idleAfterMs: number): boolean {
  return (
    session.toolId === signal.toolId &&
    session.startedAt - endOf(signal) <= idleAfterMs &&
    signal.at - session.endedAt <= idleAfterMs
  );
}

function isOfChat({ chats, threads }: Session, { chat, thread }: Signal): boolean {
  return chat === undefined
    ? thread !== undefined && threads.includes(thread)
    : chats.includes(chat) || (chats.length === 0 && threads.includes(thread ?? ''));
}

function open(signal: Signal): Session {
  const { id, toolId, at, zone, kind, chat, thread } = signal;
  const hasThread = thread !== undefined;
  return {
    id,
    toolId,
    startedAt: at,
    endedAt: endOf(signal),
    zone,
    day: dayOf(at, zone),
    prompts: Number(kind === 'prompt'),
    implied: Number(kind === 'implied'),
    answers: Number(kind === 'answer'),
    copies: Number(kind === 'copy'),
    attentionMs: signal.forMs ?? 0,
    chats: chat === undefined ? [] : [chat],
    named: hasThread && chat !== undefined ? [thread] : [],
    threads: hasThread && isUse(signal) ? [thread] : [],
    verdict: 'untagged',
    verdictAt: undefined,
  };
}

function lengthen(session: Session, signal: Signal): Session {
  const single = open(signal);
  const { startedAt, zone, day } = signal.at < session.startedAt ? single : session;
  return { ...session, ...add(session, single), startedAt, zone, day };
}

/** Two sessions that turn out to be one keep the verdict that was given last, the first one's toss, and both notes. */
function join(earlier: Session, later: Session): Session {
  const answered = (later.verdictAt ?? -1) > (earlier.verdictAt ?? -1) ? later : earlier;
  return {
    ...earlier,
    ...add(earlier, later),
    verdict: answered.verdict,
    verdictAt: answered.verdictAt,
    ...(earlier.workflowId === answered.workflowId ? {} : { workflowId: answered.workflowId }),
    note: [earlier.note, later.note].filter(Boolean).join('\n') || undefined,
  };
}

/** What grows when two runs become one. */
function add(one: Session, other: Session) {
  return {
    endedAt: Math.max(one.endedAt, other.endedAt),
    prompts: one.prompts + other.prompts,
    implied: one.implied + other.implied,
    answers: one.answers + other.answers,
    copies: one.copies + other.copies,
    attentionMs: one.attentionMs + other.attentionMs,
    chats: union(one.chats, other.chats),
    named: union(one.named, other.named),
    threads: union(one.threads, other.threads),
  };
}

const union = (some: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...some, ...more]),
];
