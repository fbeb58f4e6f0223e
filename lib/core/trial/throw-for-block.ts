import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Throws the coin for a block: whether its first task is the one with AI. What it says depends on the seed and the
 * block's number and on nothing else, so that it can be thrown again: the first byte of SHA-256 of `SEED/NUMBER`, even
 * for AI first.
 *
 * @param block its number, from 1
 */
export function throwForBlock(seed: string, block: number): boolean {
  const [byte = 0] = sha256(utf8ToBytes(`${seed}/${block}`));
  return byte % 2 === 0;
}
