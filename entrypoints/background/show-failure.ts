import { showTrouble } from '@/lib/browser/badge.ts';
import { troubleOf } from '@/lib/ledger/trouble-of.ts';
import { boundOutbox } from './bound-outbox.ts';
import { reportFailure } from './report-failure.ts';

/** Notes that something failed. Trouble with the ledger is shown on the badge; signals wait in the outbox meanwhile. */
export async function showFailure(failure: unknown): Promise<void> {
  reportFailure(failure);
  const trouble = troubleOf(failure);
  if (trouble === undefined) return;
  await showTrouble(trouble);
  await boundOutbox();
}
