/** The signals whose accuracy is measured, in the order in which they are printed. */
export const signals = ['prompts', 'implied', 'answers', 'copies', 'chats'] as const;

/** See {@link signals}. */
export type SignalName = (typeof signals)[number];

/** Something that was done on a page. */
export interface Deed {
  /** How: `key`, `button`, `regenerate`, … */
  readonly how: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What was done on one front end, in the order of time. */
export class Tally {
  readonly #deeds = new Map<SignalName, Deed[]>(signals.map((signal) => [signal, []]));

  /** Notes what has just been done, or was at a time (epoch milliseconds). */
  note(signal: SignalName, how: string, at = Date.now()): void {
    this.#deeds.get(signal)?.push({ how, at });
  }

  of(signal: SignalName): readonly Deed[] {
    return this.#deeds.get(signal) ?? [];
  }

  /** How often each was done so far. */
  counts(): Readonly<Record<SignalName, number>> {
    const counts = signals.map((signal) => [signal, this.of(signal).length]);
    return Object.fromEntries(counts) as Record<SignalName, number>;
  }
}
