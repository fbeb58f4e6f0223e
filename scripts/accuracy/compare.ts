import { countChats } from '../../lib/core/session/session.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';
import type { Subject } from './subjects.ts';
import { type Deed, type SignalName, signals, type Tally } from './tally.ts';

/** One line of the result: one signal on one front end in one browser. */
export interface Line {
  readonly name: string;
  readonly browser: string;
  readonly signal: SignalName;
  /** How often it was done, by the word of whoever really got it. */
  readonly done: number;
  /** How often the ledger has it. */
  readonly counted: number;
  /** Done, and not in the ledger. */
  readonly missed: number;
  /** In the ledger, and not done. */
  readonly extra: number;
}

/** A line, and how that was done which was missed. */
export interface Comparison extends Line {
  readonly missedDeeds: readonly string[];
}

const kinds = { prompts: 'prompt', implied: 'implied', answers: 'answer', copies: 'copy' } as const;

/** So far from what was done may stand what was counted, in milliseconds: an answer's end may be seen late. */
const apartMs = { prompts: 2_500, implied: 3_000, answers: 5_000, copies: 2_000 } as const;

/** Compares what was done on a front end with what the ledger has of its tool, signal by signal. */
export function compare(subject: Subject, browser: string, tally: Tally, ledger: LedgerRows): Comparison[] {
  return signals.map((signal) => {
    const head = { name: subject.name, browser, signal };
    const deeds = tally.of(signal);
    if (signal === 'chats') return { ...head, ...compareCounts(deeds, chatsOf(subject, ledger)) };

    const times = ledger.signals
      .filter(({ toolId, kind }) => toolId === subject.tool.id && kind === kinds[signal])
      .map(({ at }) => at)
      .sort((one, other) => one - other);
    return { ...head, ...compareTimes(deeds, times, apartMs[signal]) };
  });
}

type Outcome = Omit<Comparison, 'name' | 'browser' | 'signal'>;

function chatsOf({ tool }: Subject, { sessions }: LedgerRows): number {
  return sessions
    .filter(({ toolId }) => toolId === tool.id)
    .reduce((sum, session) => sum + countChats(session), 0);
}

function compareCounts(deeds: readonly Deed[], counted: number): Outcome {
  return {
    done: deeds.length,
    counted,
    missed: Math.max(0, deeds.length - counted),
    extra: Math.max(0, counted - deeds.length),
    missedDeeds: deeds.slice(counted).map(({ how }) => how),
  };
}

/** Pairs deeds and times, both in their order; what finds no partner near enough was missed, or is extra. */
function compareTimes(deeds: readonly Deed[], times: readonly number[], mostApartMs: number): Outcome {
  const missed: Deed[] = [];
  let next = 0;
  let paired = 0;
  for (const deed of deeds) {
    while (next < times.length && (times[next] ?? 0) < deed.at - mostApartMs) next += 1;
    if (next < times.length && (times[next] ?? 0) <= deed.at + mostApartMs) {
      next += 1;
      paired += 1;
    } else missed.push(deed);
  }
  return {
    done: deeds.length,
    counted: times.length,
    missed: missed.length,
    extra: times.length - paired,
    missedDeeds: missed.map(({ how }) => how),
  };
}
