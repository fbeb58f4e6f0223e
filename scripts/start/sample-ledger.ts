import { createHash } from 'node:crypto';
import { foldSignal } from '../../lib/core/session/fold-signal.ts';
import { defaultIdleAfterMs, type Session, type Verdict } from '../../lib/core/session/session.ts';
import { longestPieceMs } from '../../lib/core/signal/outbox-item.ts';
import type { Signal } from '../../lib/core/signal/signal.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const weeks = 12;

/** The tools of the sample with how often each is used, and how often its sessions are genuine. */
const tools = [
  { id: 'chatgpt', name: 'ChatGPT', origins: ['https://chatgpt.com'], weight: 0.5, genuine: 0.35 },
  { id: 'claude', name: 'Claude', origins: ['https://claude.ai'], weight: 0.3, genuine: 0.65 },
  {
    id: 'https://assistant.example.com',
    name: 'assistant.example.com',
    origins: ['https://assistant.example.com'],
    weight: 0.2,
    genuine: 0.2,
  },
] as const;

/**
 * Makes a believable ledger of twelve weeks: working days, a few sessions each, the older ones mostly answered,
 * those of the last days hardly. The same arguments give the same ledger.
 *
 * @param now epoch milliseconds at which the sample ends
 * @param zone the IANA time zone it happens in
 */
export function sampleLedger(now: number, zone: string): Partial<LedgerRows> {
  const random = seededRandom(20_261_122);
  const sessions: Session[] = [];
  for (let at = now - weeks * 7 * day; at < now; at += day) {
    if ([0, 6].includes(new Date(at).getUTCDay())) continue;
    sessions.push(...sampleDay(at, zone, now, random));
  }
  return {
    sessions,
    // Stopped: the names are known, but a sample must not have anything watched.
    tools: tools.map(({ id, name, origins }) => ({ id, name, origins, state: 'stopped', changedAt: now })),
  };
}

type Random = () => number;

function sampleDay(at: number, zone: string, now: number, random: Random): Session[] {
  const morning = at - (at % day) + 8 * 60 * minute;
  const sessions: Session[] = [];
  let startsAt = morning + random() * 90 * minute;
  const count = 2 + Math.floor(random() * 5);
  for (let index = 0; index < count && startsAt < Math.min(now, morning + 9.5 * 60 * minute); index += 1) {
    const session = sampleSession(startsAt, zone, random);
    if (session.endedAt < now) sessions.push(answer(session, now, random));
    startsAt = session.endedAt + (20 + random() * 110) * minute;
  }
  return sessions;
}

function sampleSession(startsAt: number, zone: string, random: Random): Session {
  const toolId = pickTool(random).id;
  const prompts = 1 + Math.floor(random() ** 2 * 16);
  const chat = hex(random, 32);
  const thread = uuid(random);
  let at = Math.round(startsAt);
  let session: Session | undefined;
  for (let index = 0; index < prompts; index += 1) {
    const nextAt = at + Math.round((0.5 + random() * 5) * minute);
    for (const seen of sampleTurn(at, nextAt, random)) {
      const signal = { id: uuid(random), toolId, chat, thread, zone, ...seen };
      session = foldSignal(session === undefined ? [] : [session], signal, defaultIdleAfterMs).session;
    }
    at = nextAt;
  }
  return session as Session;
}

/** A prompt, one in eight implied, with its answer, at times a copy, and attention for a minute or up to the next. */
function sampleTurn(at: number, nextAt: number, random: Random): Pick<Signal, 'kind' | 'at' | 'forMs'>[] {
  const answeredAt = at + Math.round((3 + random() * 24) * 1000);
  const turn: Pick<Signal, 'kind' | 'at' | 'forMs'>[] = [
    { kind: random() < 0.125 ? 'implied' : 'prompt', at, forMs: undefined },
    { kind: 'attention', at, forMs: Math.min(longestPieceMs, nextAt - at) },
    { kind: 'answer', at: answeredAt, forMs: undefined },
  ];
  if (random() < 0.3) turn.push({ kind: 'copy', at: answeredAt + 2_000, forMs: undefined });
  return turn;
}

function answer(session: Session, now: number, random: Random): Session {
  const share = now - session.endedAt < 3 * day ? 0.45 : 0.8;
  if (random() > share) return session;

  const genuine = tools.find(({ id }) => id === session.toolId)?.genuine ?? 0;
  const draw = random();
  const rest: readonly Verdict[] = ['filler', 'filler', 'filler', 'exploring', 'exploring', 'personal'];
  const verdict = draw < genuine ? 'genuine' : (rest[Math.floor(random() * rest.length)] ?? 'filler');
  const verdictAt = Math.min(now, session.endedAt + Math.round((1 + random() * 240) * minute));
  return { ...session, verdict, verdictAt };
}

function pickTool(random: Random) {
  const draw = random();
  const [first, second, third] = tools;
  if (draw < first.weight) return first;
  return draw < first.weight + second.weight ? second : third;
}

const hex = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');

const uuid = (random: Random): string =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;

/** Numbers from 0 to 1 that look random and are the same for the same seed: hashes of the seed and a count. */
function seededRandom(seed: number): Random {
  let drawn = 0;
  return () => {
    drawn += 1;
    const hash = createHash('sha256').update(`${seed}:${drawn}`).digest();
    return hash.readUIntBE(0, 6) / 2 ** 48;
  };
}
