import type { Session } from '../../lib/core/session/session.ts';
import { hex } from './hex.ts';
import type { Visit } from './person.ts';
import type { Random } from './random.ts';

/** The session that a ledger keeps of a visit. Its ids are those of nobody else: they are looked for in the files. */
export function sessionOf(random: Random, visit: Visit, verdict: Session['verdict']): Session {
  const startedAt =
    Date.parse(`${visit.day}T00:00:00Z`) + visit.minute * 60_000 + Math.floor(random() * 60_000);
  const prompts = 1 + Math.floor(random() ** 2 * 16);
  const thread = hex(random, 20);
  return {
    id: hex(random, 32),
    toolId: visit.toolId,
    startedAt,
    endedAt: startedAt + prompts * 120_000,
    zone: 'UTC',
    day: visit.day,
    prompts,
    implied: 0,
    answers: prompts,
    copies: Math.floor(random() * 4),
    attentionMs: prompts * 60_000,
    chats: [hex(random, 32)],
    named: [thread],
    threads: [thread],
    verdict,
    verdictAt: verdict === 'untagged' ? undefined : startedAt + prompts * 120_000 + 90_000,
  };
}
