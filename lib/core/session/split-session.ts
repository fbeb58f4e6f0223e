import { endOf, isUse, type Signal } from '../signal/signal.ts';
import { dayOf } from '../week/day.ts';
import type { Session } from './session.ts';

/**
 * Splits a session by its chats: each chat with a use becomes a part of its own. What belongs to no chat, or to one
 * without a use, goes with the use before it, or else with the first.
 *
 * The part that lasted longest keeps the whole's id and note. Where the whole was drawn it keeps the toss too: it stands
 * for the whole in the sample, and is asked about at the same moment. No coin counts for the others. Where the whole was
 * not drawn, none counts for any. See docs/decisions.md.
 *
 * @param signals those behind the session
 * @returns in the order of their beginnings; undefined where there are fewer than two, or where the signals are not all
 *   that the session was made of
 */
export function splitSession(whole: Session, signals: readonly Signal[]): readonly Session[] | undefined {
  const groups = groupByChat(signals);
  const parts = groups.map((some) => partOf(whole, some));
  if (parts.length < 2 || !isAllOf(whole, parts)) return undefined;

  const last = parts.reduce((latest, part) => (part.endedAt > latest.endedAt ? part : latest));
  const { id, note, drawn, chance } = whole;
  const others = parts.filter((part) => part !== last);
  return parts.map((part) => {
    if (part !== last) return { ...part, id: `${id}/${others.indexOf(part) + 1}` };
    return { ...part, ...(drawn === true && { drawn, chance }), ...(note !== undefined && { note }) };
  });
}

/** The signals of each chat with a use, each in the order of their times. */
function groupByChat(signals: readonly Signal[]): Signal[][] {
  const ordered = signals.toSorted((one, other) => one.at - other.at);
  const chatOfThread = new Map(
    ordered.flatMap(({ thread, chat }) =>
      thread === undefined || chat === undefined ? [] : [[thread, chat]],
    ),
  );
  const nameOf = ({ chat, thread }: Signal): string | undefined =>
    chat ?? (thread === undefined ? undefined : (chatOfThread.get(thread) ?? thread));

  const used = new Set(ordered.filter(isUse).map((signal) => nameOf(signal) ?? ''));
  const first = ordered.find(isUse);
  let last = first && (nameOf(first) ?? '');
  const groups = new Map<string, Signal[]>();
  for (const signal of ordered) {
    const own = nameOf(signal) ?? (isUse(signal) ? '' : undefined);
    const name = own !== undefined && used.has(own) ? own : last;
    if (name === undefined) continue;
    if (isUse(signal)) last = name;
    groups.set(name, [...(groups.get(name) ?? []), signal]);
  }
  return [...groups.values()];
}

function partOf(whole: Session, signals: readonly Signal[]): Session {
  const [first] = signals;
  const startedAt = first?.at ?? whole.startedAt;
  const zone = first?.zone ?? whole.zone;
  const count = (kind: Signal['kind']): number => signals.filter((signal) => signal.kind === kind).length;
  return {
    id: whole.id,
    toolId: whole.toolId,
    startedAt,
    endedAt: Math.max(...signals.map(endOf)),
    zone,
    day: dayOf(startedAt, zone),
    prompts: count('prompt'),
    implied: count('implied'),
    answers: count('answer'),
    copies: count('copy'),
    attentionMs: signals.reduce((sum, { forMs = 0 }) => sum + forMs, 0),
    chats: each(signals.map(({ chat }) => chat)),
    named: each(signals.map(({ chat, thread }) => (chat === undefined ? undefined : thread))),
    threads: each(signals.map((signal) => (isUse(signal) ? signal.thread : undefined))),
    verdict: whole.verdict,
    verdictAt: whole.verdictAt,
    isPart: true,
  };
}

const each = (words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word) => word !== undefined)),
];

/** Whether parts have everything that a session has: of older ones, some of the signals may be forgotten. */
function isAllOf(whole: Session, parts: readonly Session[]): boolean {
  const sum = (count: (session: Session) => number): number =>
    parts.reduce((all, part) => all + count(part), 0);
  const counts = [
    (one: Session) => one.prompts,
    (one: Session) => one.implied,
    (one: Session) => one.answers,
    (one: Session) => one.copies,
    (one: Session) => one.attentionMs,
  ];
  return counts.every((count) => sum(count) === count(whole));
}

/**
 * Puts parts together again, with what came to them since they were split.
 *
 * @param whole as it was
 */
export function joinParts(whole: Session, parts: readonly Session[]): Session {
  const sum = (count: (session: Session) => number): number =>
    parts.reduce((all, part) => all + count(part), 0);
  const all = (words: (session: Session) => readonly string[]): string[] => [
    ...new Set([words(whole), ...parts.map(words)].flat()),
  ];
  const { note: _, ...rest } = whole;
  const note = parts.flatMap((part) => part.note ?? []).join('\n');
  return {
    ...rest,
    ...(note !== '' && { note }),
    endedAt: Math.max(...parts.map(({ endedAt }) => endedAt)),
    prompts: sum(({ prompts }) => prompts),
    implied: sum(({ implied }) => implied),
    answers: sum(({ answers }) => answers),
    copies: sum(({ copies }) => copies),
    attentionMs: sum(({ attentionMs }) => attentionMs),
    chats: all(({ chats }) => chats),
    named: all(({ named }) => named),
    threads: all(({ threads }) => threads),
  };
}
