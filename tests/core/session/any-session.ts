import fc from 'fast-check';
import { countPrompts, type Session, verdicts } from '@/lib/core/session/session.ts';
import { aSession, noon } from './a-session.ts';

const fourWeeks = 28 * 24 * 3_600_000;

const someThreads = fc.subarray(['thread A', 'thread B', 'thread C', 'thread D']);

/** Any session that began within the four weeks before {@link noon}. */
const anySession: fc.Arbitrary<Session> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    toolId: fc.constantFrom('chatgpt', 'claude', 'https://assistant.intranet.test'),
    startedAt: fc.integer({ min: noon - fourWeeks, max: noon }),
    lengthMs: fc.integer({ min: 0, max: 3 * 3_600_000 }),
    zone: fc.constantFrom('Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
    prompts: fc.nat({ max: 60 }),
    implied: fc.oneof(fc.constant(0), fc.nat({ max: 20 })),
    answers: fc.nat({ max: 80 }),
    copies: fc.nat({ max: 40 }),
    attentionMs: fc.nat({ max: 3 * 3_600_000 }),
    chats: fc.uniqueArray(fc.stringMatching(/^[\da-f]{32}$/), { maxLength: 3 }),
    named: someThreads,
    threads: someThreads,
    verdict: fc.constantFrom(...verdicts, 'untagged' as const),
    drawn: fc.constantFrom(undefined, true, false),
    note: fc.constantFrom(undefined, 'for me', 'for me too'),
    workflowId: fc.constantFrom(undefined, 'review', 'documentation'),
  })
  .filter((run) => countPrompts(run) > 0)
  .map(({ lengthMs, drawn, workflowId, ...rest }) =>
    aSession({
      ...rest,
      ...(rest.verdict === 'genuine' && workflowId !== undefined ? { workflowId } : {}),
      ...(drawn === undefined ? {} : { drawn, chance: 0.5 }),
      endedAt: rest.startedAt + lengthMs,
    }),
  );

/** Any sessions with ids of their own, none to many. */
export const anySessions = (maxLength = 60): fc.Arbitrary<Session[]> =>
  fc.uniqueArray(anySession, { selector: ({ id }) => id, maxLength, size: 'max' });
