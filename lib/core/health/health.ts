import type { Flow } from './flow.ts';

/** How a tool's site has been doing, learned from its signals alone; small, and one to a tool. */
export interface Health {
  readonly toolId: string;
  /** The catalogue's word for the state of its entry when this was learned; another word means learn anew. */
  readonly catalogue: string;
  /** Prompts after which an answer was seen, ever since. Together with `unanswered` these are all prompts. */
  readonly answered: number;
  /** Prompts in a row, the newest ones, after which no answer was seen. */
  readonly unanswered: number;
  /** When the first of those in a row was sent, in epoch milliseconds; undefined where there is none. */
  readonly unansweredSince: number | undefined;
  /** Implied prompts in a row since the last prompt. */
  readonly implied: number;
  /** Attention since the last sign (a prompt, an implied prompt, an answer or a copy), in milliseconds. */
  readonly quietMs: number;
  /** When the newest prompt, the newest answer and the newest sign were seen, in epoch milliseconds. */
  readonly promptedAt: number | undefined;
  readonly answeredAt: number | undefined;
  readonly signAt: number | undefined;
  /** How much the site sends; undefined where nothing was counted yet. */
  readonly flow?: Flow | undefined;
}

/** What health needs of a signal. */
export interface HealthSignal {
  readonly toolId: string;
  readonly kind: 'prompt' | 'implied' | 'answer' | 'copy' | 'chat' | 'attention';
  /** Epoch milliseconds; where attention lasted, its beginning. */
  readonly at: number;
  /** How long attention lasted, in milliseconds. */
  readonly forMs?: number | undefined;
}

/**
 * Folds a signal into what is known of its tool. Signals that come late may be overlooked, so that a site looks
 * better than it is, never worse: no count is ever higher than in the order of the times.
 *
 * @param health what was known, undefined when nothing was; that of another tool, or learned under another word
 *   of the catalogue, is left behind
 * @param catalogue the catalogue's word for the state of the tool's entry now
 */
export function foldHealth(health: Health | undefined, signal: HealthSignal, catalogue: string): Health {
  const isOfUse = health?.toolId === signal.toolId && health.catalogue === catalogue;
  const known = isOfUse ? health : unlearned(signal.toolId, catalogue);
  switch (signal.kind) {
    case 'prompt':
      return noticePrompt(noticeSign(known, signal.at), signal.at);
    case 'implied':
      return noticeImplied(noticeSign(known, signal.at), signal.at);
    case 'answer':
      return noticeAnswer(noticeSign(known, signal.at), signal.at);
    case 'copy':
      return noticeSign(known, signal.at);
    case 'attention':
      return noticeAttention(known, signal.at, signal.forMs ?? 0);
    default:
      return known;
  }
}

function unlearned(toolId: string, catalogue: string): Health {
  return {
    toolId,
    catalogue,
    answered: 0,
    unanswered: 0,
    unansweredSince: undefined,
    implied: 0,
    quietMs: 0,
    promptedAt: undefined,
    answeredAt: undefined,
    signAt: undefined,
  };
}

function noticeSign(health: Health, at: number): Health {
  const isLate = at < (health.signAt ?? -Infinity);
  return { ...health, quietMs: isLate ? health.quietMs : 0, signAt: newer(health.signAt, at) };
}

function noticePrompt(health: Health, at: number): Health {
  const isAnswered = at <= (health.answeredAt ?? -Infinity);
  return {
    ...health,
    answered: health.answered + (isAnswered ? 1 : 0),
    unanswered: health.unanswered + (isAnswered ? 0 : 1),
    unansweredSince: isAnswered ? health.unansweredSince : Math.min(health.unansweredSince ?? at, at),
    implied: 0,
    promptedAt: newer(health.promptedAt, at),
  };
}

/** Prompts may be queued, and an answer names none: one answer is enough for all that were waiting. */
function noticeAnswer(health: Health, at: number): Health {
  return {
    ...health,
    answered: health.answered + health.unanswered,
    unanswered: 0,
    unansweredSince: undefined,
    answeredAt: newer(health.answeredAt, at),
  };
}

/** An implied prompt is known by its answer alone, so answers are seen. */
function noticeImplied(health: Health, at: number): Health {
  const isLate = at <= (health.promptedAt ?? -Infinity);
  return { ...noticeAnswer(health, at), implied: health.implied + (isLate ? 0 : 1) };
}

/** Attention is told when it has passed, and the last sign may lie within it: only what came after it was quiet. */
function noticeAttention(health: Health, at: number, forMs: number): Health {
  const quietMs = Math.min(forMs, at + forMs - (health.signAt ?? -Infinity));
  return { ...health, quietMs: health.quietMs + (Number.isFinite(quietMs) ? Math.max(0, quietMs) : 0) };
}

function newer(one: number | undefined, other: number): number {
  return Math.max(one ?? other, other);
}
