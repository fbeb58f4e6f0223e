import 'fake-indexeddb/auto';
import { type Preset, presets } from '../../lib/core/export/preset.ts';
import { type Session, verdicts } from '../../lib/core/session/session.ts';
import { workAreas } from '../../lib/core/task/workflow.ts';
import type { Worked } from '../../lib/core/trial/summarise-workflows.ts';
import { anonymisedExport, fixExport } from '../../lib/ledger/exports.ts';
import { LedgerDatabase } from '../../lib/ledger/ledger-database.ts';
import { giveVerdict } from '../../lib/ledger/sessions.ts';
import { correct, deleteTask, tellOutcome } from '../../lib/ledger/tasks.ts';
import { changeWorkflow } from '../../lib/ledger/workflows.ts';
import { inventMeasured, type Measured } from './measured.ts';
import { periods } from './population.ts';
import type { Random } from './random.ts';

/** How often a file was made again after another verdict or another word about a task, and how often it was another file, in each form. */
export interface Differences {
  readonly tries: number;
  readonly changed: Readonly<Record<Preset, number>>;
}

/**
 * Takes the difference of two exports: saves a period's file, gives one session another verdict or changes something
 * about a task, saves the file again, and compares the bytes. With the extension's own ledger, and a file that says what
 * was measured of time.
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
    const { worked } = inventTold(random);
    await ledger.sessions.bulkAdd([...sessions]);
    await ledger.workflows.bulkAdd([...worked.workflows]);
    await ledger.trials.bulkAdd([...worked.trials]);
    await ledger.tasks.bulkAdd([...worked.tasks]);
    const first = await fixExport(ledger, period, (await anonymisedExport(ledger, period)).texts, 0);
    for (let turn = 1; turn <= tries; turn += 1) {
      if (random() < 0.5) await retag(random, ledger, sessions, turn);
      else await changeWork(random, ledger, worked);
      const { texts } = await anonymisedExport(ledger, period);
      const again = await fixExport(ledger, period, texts, turn);
      for (const preset of presets) if (again[preset] !== first[preset]) changed[preset] += 1;
    }
  } finally {
    await ledger.delete();
  }
  return { tries, changed };
}

/** Somebody whose file of the first period says something of time. */
function inventTold(random: Random): Measured {
  for (;;) {
    const measured = inventMeasured(random, periods);
    if (measured.times[0].length > 0) return measured;
  }
}

async function retag(
  random: Random,
  ledger: LedgerDatabase,
  sessions: readonly Session[],
  turn: number,
): Promise<void> {
  const session = sessions[Math.floor(random() * sessions.length)];
  const verdict = verdicts[Math.floor(random() * verdicts.length)];
  if (session !== undefined && verdict !== undefined) await giveVerdict(ledger, session.id, verdict, turn);
}

const dayMs = 24 * 3_600_000;

async function changeWork(random: Random, ledger: LedgerDatabase, worked: Worked): Promise<void> {
  const { id, startedAt, endedAt = 0 } = pickOne(random, worked.tasks);
  const now = endedAt + 60 * dayMs;
  const changes = [
    () => correct(ledger, id, { startedAt, endedAt, handsOnMs: random() * (endedAt - startedAt) }, now),
    () => tellOutcome(ledger, id, random() < 0.5 ? 'used' : 'reworked', now),
    () => (random() < 0.1 ? deleteTask(ledger, id) : Promise.resolve(undefined)),
    () =>
      changeWorkflow(ledger, pickOne(random, worked.workflows).id, { area: pickOne(random, workAreas) }, now),
  ];
  await pickOne(random, changes)();
}

const pickOne = <T>(random: Random, some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;
