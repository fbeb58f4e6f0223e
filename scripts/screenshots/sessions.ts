import type { Session, Verdict } from '../../lib/core/session/session.ts';
import { dayOf } from '../../lib/core/week/day.ts';

const minute = 60_000;

interface Kind {
  readonly toolId?: string;
  readonly verdict?: Verdict | 'untagged';
  readonly zone?: string;
  readonly minutes?: number;
  readonly drawn?: boolean;
}

/**
 * A session for a picture.
 *
 * @param index tells it from the others, and gives it its counts
 * @param startedAt epoch milliseconds
 */
export function pictureSession(index: number, startedAt: number, kind: Kind = {}): Session {
  const { toolId = 'chatgpt', verdict = 'untagged', zone = 'UTC', drawn = index % 2 === 0 } = kind;
  const minutes = kind.minutes ?? 4 + ((index * 7) % 41);
  const prompts = 1 + ((index * 5) % 13);
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    toolId,
    startedAt,
    endedAt: startedAt + minutes * minute,
    zone,
    day: dayOf(startedAt, zone),
    prompts,
    implied: 0,
    answers: prompts,
    copies: index % 3,
    attentionMs: Math.round(minutes * 0.7) * minute,
    chats: [],
    named: [],
    threads:
      index % 4 === 0 && prompts > 1
        ? ['c2a7e05d-3b64-4f0e-8d19-5e7a9b1c2f34', 'd2a7e05d-3b64-4f0e-8d19-5e7a9b1c2f34']
        : [],
    verdict,
    verdictAt: verdict === 'untagged' ? undefined : startedAt + (minutes + 20) * minute,
    drawn,
    chance: 0.5,
  };
}

/**
 * Sessions that wait: the newest ended half an hour ago, each other one 70 minutes before the next.
 *
 * @param now epoch milliseconds
 */
export function waitingOnes(count: number, now: number): Session[] {
  const toolOf = (index: number): string => ['chatgpt', 'claude', 'gemini'][index % 3] ?? 'chatgpt';
  return Array.from({ length: count }, (_, index) =>
    pictureSession(index, now - (75 + index * 70) * minute, {
      toolId: toolOf(index),
      drawn: index % 4 === 1,
    }),
  );
}

/**
 * A week of sessions, spread over its working days.
 *
 * @param monday `YYYY-MM-DD`
 * @param kindOf what each of them is
 */
export function weekOfSessions(
  monday: string,
  count: number,
  kindOf: (index: number) => Kind = () => ({}),
): Session[] {
  const perDay = Math.ceil(count / 5);
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / perDay);
    const inDay = index % perDay;
    const begins = Date.parse(`${monday}T07:30:00Z`) + day * 24 * 60 * minute;
    const apart = Math.min(75, Math.floor((9 * 60) / perDay));
    const kind = { minutes: Math.max(2, apart - 18), ...kindOf(index) };
    return pictureSession(index, begins + inDay * apart * minute, kind);
  });
}
