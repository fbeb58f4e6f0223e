import { describe, expect, it } from 'vitest';
import { rawRows, rawRowsAtATime, rawTables, textOfRow } from '@/lib/ledger/raw-rows.ts';
import { aSession, noon } from '../core/session/a-session.ts';
import { aSignal } from '../core/signal/a-signal.ts';
import { openLedger } from './open-ledger.ts';

const day = 24 * 3_600_000;

describe('the rows of a table', () => {
  it('are shown just as they are kept, the newest first', async () => {
    const db = openLedger();
    const sessions = [0, 1, 2].map((nth) => aSession({ id: `${nth}`, startedAt: noon + nth * day }));
    await db.sessions.bulkAdd(sessions);

    const { rows, hasMore } = await rawRows(db, { table: 'sessions', search: '', page: 0 });

    expect(rows).toEqual(sessions.toReversed());
    expect(hasMore).toBe(false);
  });

  it('come page by page, each once', async () => {
    const db = openLedger();
    const signals = Array.from({ length: 2 * rawRowsAtATime + 1 }, (_, nth) => aSignal({ at: noon + nth }));
    await db.signals.bulkAdd(signals.map((signal) => ({ ...signal }) as never));

    const pages = await Promise.all(
      [0, 1, 2].map((page) => rawRows(db, { table: 'signals', search: '', page })),
    );

    expect(pages.map(({ rows, hasMore }) => [rows.length, hasMore])).toEqual([
      [rawRowsAtATime, true],
      [rawRowsAtATime, true],
      [1, false],
    ]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(textOfRow))).size).toBe(signals.length);
  });

  it('can be searched for anything that is in them', async () => {
    const db = openLedger();
    await db.sessions.bulkAdd([aSession({ id: 'one', note: 'For Me' }), aSession({ id: 'two' })]);

    const { rows } = await rawRows(db, { table: 'sessions', search: ' for me ', page: 0 });

    expect(rows).toMatchObject([{ id: 'one' }]);
  });
});

it('no table is left out', async () => {
  const db = openLedger();
  await db.open();

  const known = ['signals', 'runs', 'sessions', 'tools', 'meta', 'exports', 'health'];
  expect(rawTables(db)).toEqual(expect.arrayContaining(known));
  for (const table of rawTables(db))
    expect(await rawRows(db, { table, search: '', page: 0 })).toMatchObject({ hasMore: false });
});
