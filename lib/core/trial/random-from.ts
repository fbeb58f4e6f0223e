import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Numbers from 0 up to 1 that follow from a text, so that what is drawn for a page stays the same each time it is drawn.
 *
 * Source: Mulberry32 (Ettinger, 2017) from the first four bytes of the text's SHA-256.
 */
export function randomFrom(text: string): () => number {
  let state = new DataView(sha256(utf8ToBytes(text)).buffer).getUint32(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
