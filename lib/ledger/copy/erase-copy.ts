import { type CopyFolder, filesInCopy, inTurn } from './copy-folder.ts';

/**
 * Removes the whole second copy, for when the user has everything deleted, and then empties the ledger: the other way
 * round it would be taken for damaged and brought back, and with a copying in between, too.
 */
export function eraseCopy<Result>(folder: CopyFolder, emptyLedger: () => Promise<Result>): Promise<Result> {
  return inTurn(async () => {
    for (const name of await filesInCopy(folder)) await folder.removeEntry(name).catch(() => undefined);
    return emptyLedger();
  });
}
