/** What decides which sessions are drawn, the same one for every session. */
export interface Coin {
  /** Made once at random for a ledger: a whole number of 32 bits. */
  readonly seed: number;
  /** The chance to be drawn, above 0 and up to 1. */
  readonly chance: number;
}

/** What a coin said about a session, kept with it: neither a later chance nor anything else changes it. */
export interface Toss {
  /** Whether the session was drawn, to be asked about; undefined where no coin was thrown. */
  readonly drawn?: boolean | undefined;
  /** The chance with which it was thrown. */
  readonly chance?: number | undefined;
}

/** The chances that the user can choose from: every session, every other one, every fourth. */
export const chances = [1, 0.5, 0.25] as const;

/** The chance, unless the user chose another. */
export const usualChance = 0.5;

/**
 * Throws the coin for a session. What it says depends on the coin and the session's id and on nothing else, so that it
 * can be thrown again.
 */
export function throwCoin({ seed, chance }: Coin, sessionId: string): Required<Toss> {
  return { drawn: hashOf(sessionId, seed) < chance * 2 ** 32, chance };
}

/** A whole number below 2^32: the finaliser of MurmurHash3 (Appleby, 2011) for each character, so that ids fall apart. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index <= text.length; index += 1) {
    // Behind the end there is no character: what is NaN counts as 0.
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
