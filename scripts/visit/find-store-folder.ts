import { join } from 'node:path';
import { findName } from './find-name.ts';

/** The folder in a profile where a browser keeps the extension's IndexedDB, or its second copy. */
export async function findStoreFolder(
  name: 'chromium' | 'firefox',
  profile: string,
  what: 'ledger' | 'copy',
): Promise<string> {
  if (name === 'chromium') {
    const databases = join(profile, 'Default', 'IndexedDB');
    if (what === 'copy') return join(profile, 'Default', 'File System');
    return join(databases, await findName(databases, /^chrome-extension_.*\.leveldb$/));
  }
  const origins = join(profile, 'storage', 'default');
  const own = await findName(origins, /^moz-extension\+\+\+[^^]*$/);
  return join(origins, own, what === 'copy' ? 'fs' : 'idb');
}
