import type { Session } from '../../lib/core/session/session.ts';
import type { Features, Format } from './format.ts';
import { inventHabits, inventVerdict, type Visit } from './person.ts';
import { completeLog, periods } from './population.ts';
import type { Random } from './random.ts';

/** One way in which it may have been: what the person said of each visit in the log, and the file of it. */
export interface Possibility {
  readonly verdicts: readonly Session['verdict'][];
  /** Undefined where there would be no file. */
  readonly file: Features | undefined;
}

/**
 * What somebody who knows the company's habits, an access log, and the extension's code takes for possible: the log
 * is completed, habits and verdicts are drawn as the company's people have them, and the extension's own code makes
 * the file of each.
 */
export function imagine(random: Random, log: readonly Visit[], format: Format, times: number): Possibility[] {
  return Array.from({ length: times }, () => {
    const habits = inventHabits(random);
    const sessions = completeLog(random, log).map((visit) => ({
      ...bare,
      toolId: visit.toolId,
      day: visit.day,
      verdict: inventVerdict(random, habits, visit),
    }));
    return {
      verdicts: sessions.slice(0, log.length).map(({ verdict }) => verdict),
      file: format.look(periods[0], sessions),
    };
  });
}

/** A session of which only the tool, the day and the verdict matter. */
const bare: Session = {
  id: '',
  toolId: '',
  startedAt: 0,
  endedAt: 0,
  zone: 'UTC',
  day: '',
  prompts: 1,
  implied: 0,
  answers: 0,
  copies: 0,
  attentionMs: 0,
  chats: [],
  named: [],
  threads: [],
  verdict: 'untagged',
  verdictAt: undefined,
};

/**
 * How alike two files are, from 0 to 1: a bell curve over the shares' distance, and nothing where other rows are
 * shown.
 *
 * @param width how far apart shares may be and still be alike
 */
export function likeness(one: Features | undefined, other: Features | undefined, width: number): number {
  if (one === undefined || other === undefined || one.pattern !== other.pattern) return 0;

  let distance = 0;
  for (const [index, share] of one.shares.entries())
    distance += ((share - (other.shares[index] ?? 0)) / width) ** 2;
  return Math.exp(-distance / 2);
}

/** How what files say of time is compared. */
export interface TimesLook {
  /** How far apart ratios may be on the scale of logarithms and still be alike. */
  readonly width: number;
  /** How likely it is taken to be chance that one file has a row and the other has not. */
  readonly chance: number;
}

/** Rows that rest on another kind of evidence may be of the same person all the same. */
const despiteEvidence = 0.5;

/** How alike what two files say of time is, from 0 to 1, row by row. */
export function likenessOfTimes({ times }: Features, other: Features, { width, chance }: TimesLook): number {
  const groups = new Set([...times, ...other.times].map(({ group }) => group));
  let alike = 1;
  for (const name of groups) {
    const [one, two] = [times, other.times].map((some) => some.find(({ group }) => group === name));
    if (one === undefined || two === undefined) alike *= chance;
    else
      alike *=
        (one.evidence === two.evidence ? 1 : despiteEvidence) * likenessOfRatios(one.ratio, two.ratio, width);
  }
  return alike;
}

function likenessOfRatios(one: readonly number[], other: readonly number[], width: number): number {
  const distance = one.reduce(
    (sum, ratio, index) => sum + (Math.log(ratio + 0.1) - Math.log((other[index] ?? 0) + 0.1)) ** 2,
    0,
  );
  return Math.exp(-distance / width ** 2 / 2);
}
