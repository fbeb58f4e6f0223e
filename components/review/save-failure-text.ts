import { i18n } from '#i18n';

/** Why a file was not saved, in words, and that nothing is half done. */
export function saveFailureText(failure: unknown): string {
  const names = namesOf(failure);
  if (names.includes('NewerLedgerError')) return i18n.t('files.failed_newer');
  return i18n.t(names.some((name) => /quota/i.test(name)) ? 'files.failed_full' : 'files.failed');
}

/** Dexie puts what IndexedDB threw inside an error of its own. */
function namesOf(failure: unknown): string[] {
  if (typeof failure !== 'object' || failure === null) return [];
  const { name, inner } = failure as { readonly name?: unknown; readonly inner?: unknown };
  return [String(name), ...(inner === failure ? [] : namesOf(inner))];
}
