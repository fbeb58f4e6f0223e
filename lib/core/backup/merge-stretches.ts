import type { Session } from '../session/session.ts';
import { addDays } from '../week/day.ts';
import { answerLast, isWithin, mergeStretch } from './merge-stretch.ts';
import { type MergeTally, nothingMerged } from './merge-tally.ts';

/** What has to change in the ledger for some sessions or runs of a backup to be in it. */
export interface StretchPlan {
  readonly put: readonly Session[];
  /** Ids of those that went into another one. */
  readonly remove: readonly string[];
  readonly tally: MergeTally;
}

/**
 * Plans how sessions, or runs, of a backup come into the ledger: by their ids, and without doubling what has been
 * joined since. Those of another machine stay rows of their own, even where they overlap.
 *
 * @param here those with the same ids, and those of the same days and the days around them
 */
export function mergeStretches(here: readonly Session[], incoming: readonly Session[]): StretchPlan {
  const merge = new Merge(here);
  const tally = { ...nothingMerged };
  for (const one of incoming) {
    const { outcome, hasVerdict } = merge.take(one);
    tally[outcome] += 1;
    tally.verdicts += Number(hasVerdict);
  }
  return { ...merge.changes(), tally };
}

/** The days around a day (`YYYY-MM-DD`) on which what is joined with its sessions may have begun, itself among them. */
export const daysAround = (day: string): string[] => [addDays(day, -1), day, addDays(day, 1)];

interface Taking {
  readonly outcome: 'added' | 'changed' | 'same';
  readonly hasVerdict: boolean;
}

class Merge {
  readonly #before: ReadonlyMap<string, Session>;
  readonly #now: Map<string, Session>;
  /** Ids by day and tool. */
  readonly #byDay = new Map<string, Set<string>>();
  readonly #days = new Map<string, readonly string[]>();

  constructor(here: readonly Session[]) {
    this.#before = new Map(here.map((one) => [one.id, one]));
    this.#now = new Map(this.#before);
    for (const one of here) this.#file(one);
  }

  take(incoming: Session): Taking {
    const known = this.#now.get(incoming.id);
    if (known !== undefined) return this.#replace(known, mergeStretch(known, incoming));

    const outer = this.#near(incoming).find((one) => isWithin(incoming, one));
    if (outer !== undefined) return this.#replace(outer, answerLast(outer, incoming));

    // Not filed: within one backup, nothing went into anything else.
    this.#put(incoming);
    return { outcome: 'added', hasVerdict: false };
  }

  changes(): Pick<StretchPlan, 'put' | 'remove'> {
    return {
      put: [...this.#now.values()].filter((one) => one !== this.#before.get(one.id)),
      remove: [...this.#before.keys()].filter((id) => !this.#now.has(id)),
    };
  }

  #replace(known: Session, merged: Session): Taking {
    if (isSame(known, merged)) return { outcome: 'same', hasVerdict: false };
    this.#put(merged);
    return { outcome: 'changed', hasVerdict: known.verdict !== merged.verdict };
  }

  /** Takes in with it those that went into it. */
  #put(stretch: Session): void {
    let grown = stretch;
    for (const one of this.#near(stretch)) {
      if (!isWithin(one, stretch)) continue;
      grown = answerLast(grown, one);
      this.#now.delete(one.id);
    }
    this.#now.set(grown.id, grown);
  }

  #near({ toolId, day }: Session): Session[] {
    return this.#around(day)
      .flatMap((one) => [...(this.#byDay.get(`${one} ${toolId}`) ?? [])])
      .flatMap((id) => this.#now.get(id) ?? []);
  }

  /** Reckoned once for all sessions of a day. */
  #around(day: string): readonly string[] {
    const known = this.#days.get(day) ?? daysAround(day);
    this.#days.set(day, known);
    return known;
  }

  #file({ id, toolId, day }: Session): void {
    const key = `${day} ${toolId}`;
    const ids = this.#byDay.get(key);
    if (ids === undefined) this.#byDay.set(key, new Set([id]));
    else ids.add(id);
  }
}

/** Both come from {@link mergeStretch}, which leaves alone what does not change. */
function isSame(one: Session, other: Session): boolean {
  return (Object.keys({ ...one, ...other }) as (keyof Session)[]).every(
    (field) => one[field] === other[field],
  );
}
