import { type CopyFolder, daysInCopy, inTurn } from './copy-folder.ts';
import { restName } from './read-copy.ts';

/**
 * Removes the whole second copy, for when the user has everything deleted. To be done before the ledger is emptied,
 * or it would be taken for damaged and brought back.
 */
export function eraseCopy(folder: CopyFolder): Promise<void> {
  return inTurn(async () => {
    for (const name of [...(await daysInCopy(folder)), restName])
      await folder.removeEntry(name).catch(() => undefined);
  });
}
