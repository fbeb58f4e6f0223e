import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Trial } from './trial.ts';

/** A seed has 32 bytes, in lower-case hexadecimal digits. */
const seedPattern = /^[\da-f]{64}$/;

/**
 * What is shown when a trial begins: nobody can change the seed afterwards without changing it, and nobody can tell the
 * seed from it. SHA-256 of the seed's digits as text, so that `printf %s SEED | sha256sum` gives the same.
 *
 * @throws RangeError unless the seed is 64 hexadecimal digits
 */
export function seedHash(seed: string): string {
  if (!seedPattern.test(seed)) throw new RangeError('No seed: it has 64 hexadecimal digits.');
  return bytesToHex(sha256(utf8ToBytes(seed)));
}

/** Whether a trial's seed is the one whose hash was shown when it began. */
export function isSeedKept({ seed, seedHash: shown }: Pick<Trial, 'seed' | 'seedHash'>): boolean {
  return seedPattern.test(seed) && seedHash(seed) === shown;
}
