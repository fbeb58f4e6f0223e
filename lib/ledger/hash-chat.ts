import { expectKnownSchema } from './expect-known-schema.ts';
import { hexOf } from './hex-of.ts';
import type { LedgerDatabase } from './ledger-database.ts';

const saltBytes = 32;
const hashBytes = 16;

/**
 * Makes the hash under which a chat is kept: HMAC-SHA-256 with a salt that never leaves this ledger, cut to 16
 * bytes, in hexadecimal. The same chat gives the same hash; the hash does not give the chat.
 *
 * Not to be awaited inside a transaction of the ledger, which would end it.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export async function hashChat(db: LedgerDatabase, toolId: string, chat: string): Promise<string> {
  const salt = bytesOf(await expectSalt(db));
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${toolId}\n${chat}`));
  return hexOf(new Uint8Array(signature).subarray(0, hashBytes));
}

async function expectSalt(db: LedgerDatabase): Promise<string> {
  const fresh = hexOf(crypto.getRandomValues(new Uint8Array(saltBytes)));
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    const kept = await db.meta.get('salt');
    if (kept !== undefined) return String(kept.value);

    await db.meta.add({ key: 'salt', value: fresh });
    return fresh;
  });
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
