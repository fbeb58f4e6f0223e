import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { defaultIdleAfterMs } from '@/lib/core/session/session.ts';
import { hashChat } from '@/lib/ledger/hash-chat.ts';
import { recordSignals } from '@/lib/ledger/record-signals.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { everythingIn, openLedger } from './open-ledger.ts';

const chat = '68f0c2a4-5b1c-8333-9d2e-0a1b2c3d4e5f';

describe('the hash of a chat', () => {
  it('is 16 bytes in hexadecimal, and the same for the same chat', async () => {
    const db = openLedger();
    const hash = await hashChat(db, 'chatgpt', chat);

    expect(hash).toMatch(/^[\da-f]{32}$/);
    expect(await hashChat(db, 'chatgpt', chat)).toBe(hash);
  });

  it('is the HMAC-SHA-256 that another implementation makes', async () => {
    const db = openLedger();
    const hash = await hashChat(db, 'chatgpt', chat);
    const salt = String((await db.meta.get('salt'))?.value);

    const other = createHmac('sha256', Buffer.from(salt, 'hex')).update(`chatgpt\n${chat}`).digest('hex');

    expect(hash).toBe(other.slice(0, 32));
  });

  it('differs by chat and by tool', async () => {
    const db = openLedger();
    const hashes = await Promise.all([
      hashChat(db, 'chatgpt', chat),
      hashChat(db, 'claude', chat),
      hashChat(db, 'chatgpt', chat.replace('6', '7')),
    ]);

    expect(new Set(hashes).size).toBe(3);
  });

  it('differs from ledger to ledger, since each has a salt of its own', async () => {
    expect(await hashChat(openLedger(), 'chatgpt', chat)).not.toBe(
      await hashChat(openLedger(), 'chatgpt', chat),
    );
  });

  it('is the same for all who ask at once, for the first time', async () => {
    const db = openLedger();
    const hashes = await Promise.all(Array.from({ length: 8 }, () => hashChat(db, 'chatgpt', chat)));

    expect(new Set(hashes).size).toBe(1);
    expect((await db.meta.toArray()).filter(({ key }) => key === 'salt')).toHaveLength(1);
  });

  it('has a salt of 32 bytes', async () => {
    const db = openLedger();
    await hashChat(db, 'chatgpt', chat);

    expect((await db.meta.get('salt'))?.value).toMatch(/^[\da-f]{64}$/);
  });

  it('is all that the ledger keeps of the chat', async () => {
    const db = openLedger();
    const hash = await hashChat(db, 'chatgpt', chat);
    await recordSignals(db, [aSignal({ chat: hash })], defaultIdleAfterMs);

    const rows = JSON.stringify(await everythingIn(db));

    expect(rows).toContain(hash);
    expect(chat.split('-').filter((part) => rows.includes(part))).toEqual([]);
  });
});
