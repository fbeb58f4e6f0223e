import type { DecidedSession } from '../../lib/core/estimate/asking-tally.ts';
import type { Random } from './seeded-random.ts';
import type { Lived } from './users.ts';

/** Of one rush asked about at once; the other draws wait for the weekly review, where answers come late or never. */
const asksPerRush = 3;
const soonMs = 10 * 60_000;
const daysLaterMs = 3 * 24 * 3_600_000;

/**
 * What the ledger holds after a user's sessions: of those that were not tagged by themselves so many are drawn, each
 * set of them as likely as any other, as by a coin once it is known how often it fell.
 */
export function askAtRandom(lived: readonly Lived[], asked: number, random: Random): DecidedSession[] {
  const rest = lived.filter(({ volunteers }) => !volunteers).length;
  const asksOf = new Map<number, number>();
  let open = rest;
  let left = Math.min(asked, rest);
  return lived.map((one) => {
    if (one.volunteers) return tagged(one, { drawn: undefined, afterMs: soonMs });

    const isDrawn = random() * open < left;
    open -= 1;
    if (!isDrawn) return one.recalls ? tagged(one, { drawn: false, afterMs: daysLaterMs }) : untagged(false);

    left -= 1;
    const before = asksOf.get(one.rush) ?? 0;
    asksOf.set(one.rush, before + 1);
    if (one.answers && before < asksPerRush) return tagged(one, { drawn: true, afterMs: soonMs });
    return one.recalls ? tagged(one, { drawn: true, afterMs: daysLaterMs }) : untagged(true);
  });
}

const tagged = (
  { truth }: Lived,
  { drawn, afterMs }: { drawn: boolean | undefined; afterMs: number },
): DecidedSession => ({ verdict: truth, verdictAt: afterMs, endedAt: 0, drawn });

const untagged = (drawn: boolean): DecidedSession => ({
  verdict: 'untagged',
  verdictAt: undefined,
  endedAt: 0,
  drawn,
});
