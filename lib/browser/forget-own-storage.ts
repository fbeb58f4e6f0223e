/** Forgets what pages of ours keep beside the ledger: drafts, and the theme. */
export function forgetOwnStorage(): void {
  try {
    localStorage.clear();
  } catch {
    // Where the browser keeps nothing there is nothing to forget.
  }
}
