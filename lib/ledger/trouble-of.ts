import Dexie from 'dexie';

/**
 * Why the ledger cannot be written, or not even read: a newer Assay wrote it; this browser keeps nothing (private
 * browsing); there is no room; another page of Assay holds on to an older version of it; or it is damaged.
 */
export type Trouble = 'newer' | 'unable' | 'full' | 'blocked' | 'damaged';

/** What a failure says about the ledger; undefined when it has nothing to do with it. */
export function troubleOf(failure: unknown): Trouble | undefined {
  if (!(failure instanceof Error)) return undefined;
  const { inner } = failure as { inner?: unknown };
  const within = troubleOf(inner);
  if (within !== undefined && within !== 'damaged') return within;

  if (failure.name === 'NewerLedgerError') return 'newer';
  if (failure.name === 'QuotaExceededError') return 'full';
  // What Firefox says where nothing is kept.
  if (/did not allow mutations|operation is insecure/.test(failure.message)) return 'unable';
  return failure instanceof DOMException || failure instanceof Dexie.DexieError ? 'damaged' : undefined;
}
