import 'fake-indexeddb/auto';
import { type Preset, presets } from '../../lib/core/export/preset.ts';
import { type Session, verdicts } from '../../lib/core/session/session.ts';
import { anonymisedExport, fixExport } from '../../lib/ledger/exports.ts';
import { LedgerDatabase } from '../../lib/ledger/ledger-database.ts';
import { giveVerdict } from '../../lib/ledger/sessions.ts';
import { periods } from './population.ts';
import type { Random } from './random.ts';

/** How often a file was made again after another verdict, and how often it was another file, in each form. */
export interface Differences {
  readonly tries: number;
  readonly changed: Readonly<Record<Preset, number>>;
}

/**
 * Takes the difference of two exports: saves a period's file, gives one session another verdict, saves the file
 * again, and compares the bytes. With the extension's own ledger.
 */
export async function differenceExports(
  random: Random,
  sessions: readonly Session[],
  tries: number,
): Promise<Differences> {
  const ledger = new LedgerDatabase('attacked');
  const [period] = periods;
  const changed: Record<Preset, number> = { named: 0, named_without_band: 0, pool: 0 };
  try {
    await ledger.sessions.bulkAdd([...sessions]);
    const first = await fixExport(ledger, period, (await anonymisedExport(ledger, period)).texts, 0);
    for (let turn = 1; turn <= tries; turn += 1) {
      const session = sessions[Math.floor(random() * sessions.length)];
      const verdict = verdicts[Math.floor(random() * verdicts.length)];
      if (session !== undefined && verdict !== undefined)
        await giveVerdict(ledger, session.id, verdict, turn);
      const { texts } = await anonymisedExport(ledger, period);
      const again = await fixExport(ledger, period, texts, turn);
      for (const preset of presets) if (again[preset] !== first[preset]) changed[preset] += 1;
    }
  } finally {
    await ledger.delete();
  }
  return { tries, changed };
}
