import type { OpenFile } from '@/lib/ledger/restore-backup.ts';

/** A file that is read in pieces of so many characters. */
export const inPieces = (text: string, size = 1_000): OpenFile =>
  async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  };
