import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 that is fed piece by piece. */
export interface Checksum {
  /** Takes a text as its UTF-8 bytes. */
  add(text: string): void;
  /** In hexadecimal; nothing can be added afterwards. */
  end(): string;
}

/** Begins a checksum. */
export function beginChecksum(): Checksum {
  const hash = sha256.create();
  return {
    add: (text) => void hash.update(utf8ToBytes(text)),
    end: () => bytesToHex(hash.digest()),
  };
}
