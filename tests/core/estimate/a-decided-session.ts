import fc from 'fast-check';
import type { DecidedSession } from '@/lib/core/estimate/asking-tally.ts';
import { verdicts } from '@/lib/core/session/session.ts';

interface Given {
  readonly verdict?: DecidedSession['verdict'];
  readonly drawn?: boolean | undefined;
  readonly chance?: number | undefined;
  /** How long after the session the verdict came. */
  readonly lateMs?: number;
  readonly toolId?: string;
}

/** An untagged session that no coin was thrown for, but for what is given. */
export function aDecidedSession({
  verdict = 'untagged',
  drawn,
  chance,
  lateMs = 60_000,
  toolId = 'chatgpt',
}: Given = {}): DecidedSession & { readonly toolId: string } {
  const endedAt = 1_700_000_000_000;
  return {
    verdict,
    verdictAt: verdict === 'untagged' ? undefined : endedAt + lateMs,
    endedAt,
    drawn,
    chance,
    toolId,
  };
}

/** Any sessions, none to many, of several tools. */
export const anyDecidedSessions = fc.array(
  fc
    .record({
      verdict: fc.constantFrom(...verdicts, 'untagged' as const),
      drawn: fc.constantFrom(true, false, undefined),
      lateMs: fc.integer({ min: -3_600_000, max: 10 * 24 * 3_600_000 }),
      toolId: fc.constantFrom('chatgpt', 'claude', 'https://assistant.intranet.test'),
    })
    .map(aDecidedSession),
  { maxLength: 120, size: 'max' },
);
