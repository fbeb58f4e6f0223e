/**
 * What somebody is typing in a page of ours, kept at once: what is written into the ledger may be lost with a popup that
 * closes in the same moment. Page scripts cannot read it. Where the browser keeps nothing, there are no drafts.
 */
const prefix = 'draft ';

/** Keeps a draft. */
export function keepDraft(name: string, text: string): void {
  attempt(() => localStorage.setItem(prefix + name, text));
}

/** A draft that was kept; undefined where there is none. */
export function draftOf(name: string): string | undefined {
  return attempt(() => localStorage.getItem(prefix + name)) ?? undefined;
}

/** Forgets a draft, as long as it says what is known to be kept elsewhere; without that, in any case. */
export function dropDraft(name: string, kept = draftOf(name)): void {
  if (draftOf(name) === kept) attempt(() => localStorage.removeItem(prefix + name));
}

/** The names of all drafts that begin with something. */
export function draftNames(beginning: string): string[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(prefix + beginning)).map((key) => key.slice(prefix.length));
}

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
