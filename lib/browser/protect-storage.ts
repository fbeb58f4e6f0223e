/** Asks the browser never to clear the ledger to make room. Firefox only does it when asked from a page. */
export async function protectStorage(): Promise<void> {
  await navigator.storage.persist().catch(() => false);
}
