/** Notes that something failed, without the addresses that browsers put into their messages, and without any row. */
export function reportFailure(failure: unknown): void {
  const words = failure instanceof Error ? `${failure.name}: ${failure.message}` : 'unknown failure';
  // biome-ignore lint/suspicious/noConsole: the one place where the background speaks, for bug reports.
  console.error(`[Assay] ${words.replace(/[\w-]+:\/\/[^\s"')]*/g, '(address)')}`);
}
