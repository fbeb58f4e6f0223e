/** Notes that something failed, without any of the rows or addresses that it failed on. */
export function reportFailure(failure: unknown): void {
  const name = failure instanceof Error ? `${failure.name}: ${failure.message}` : 'unknown failure';
  // biome-ignore lint/suspicious/noConsole: the one place where the background speaks, for bug reports.
  console.error(`[Assay] ${name}`);
}
