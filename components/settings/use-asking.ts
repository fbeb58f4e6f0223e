import { useState } from 'preact/hooks';
import { zoneHere } from '@/lib/browser/here.ts';
import { usualChance } from '@/lib/core/asking/coin.ts';
import { type AskingSummary, summariseAsking } from '@/lib/core/asking/summarise-asking.ts';
import { dayOf } from '@/lib/core/week/day.ts';
import { weekOf } from '@/lib/core/week/week.ts';
import { chooseBadge, isBadgeWanted } from '@/lib/ledger/badge.ts';
import { chooseChance, knownCoin } from '@/lib/ledger/coin.ts';
import { idleGapMs } from '@/lib/ledger/idle-gap.ts';
import type { LedgerDatabase } from '@/lib/ledger/ledger-database.ts';
import { sessionsBetween } from '@/lib/ledger/sessions.ts';
import { asksLately } from '@/lib/ledger/waiting-sessions.ts';
import { useBadge } from '../shared/use-badge.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How the user wants to be asked. */
export interface Asking {
  /** The chance with which a session is drawn. */
  readonly chance: number;
  readonly isBadgeShown: boolean;
  /** What came of it in the current week. */
  readonly week: AskingSummary;
  /** What was saved last. */
  readonly saved: 'chance' | 'badge' | undefined;
  readonly chooseChance: (chance: number) => void;
  readonly chooseBadge: (isShown: boolean) => void;
}

/** Keeps the settings for asking, each saved at once; undefined while not yet known. What fails is thrown while drawing. */
export function useAsking(ledger: LedgerDatabase, now: () => number): Asking | undefined {
  const chosen = useLiveQuery(() => readChoices(ledger), [ledger]);
  const week = useLiveQuery(() => summariseWeek(ledger, now()), [ledger]);
  const [saved, setSaved] = useState<Asking['saved']>();
  const [failure, setFailure] = useState<unknown>();
  const refreshBadge = useBadge(ledger, now);
  if (failure !== undefined) throw failure;
  if (chosen === undefined || week === undefined) return undefined;

  const save = (what: Asking['saved'], writing: Promise<void>): void =>
    void writing.then(() => setSaved(what)).catch(setFailure);
  return {
    ...chosen,
    week,
    saved,
    chooseChance: (chance) => save('chance', chooseChance(ledger, chance)),
    chooseBadge: (isShown) => save('badge', chooseBadge(ledger, isShown).then(refreshBadge)),
  };
}

async function readChoices(ledger: LedgerDatabase): Promise<Pick<Asking, 'chance' | 'isBadgeShown'>> {
  const [coin, isBadgeShown] = await Promise.all([knownCoin(ledger), isBadgeWanted(ledger)]);
  return { chance: coin?.chance ?? usualChance, isBadgeShown };
}

async function summariseWeek(ledger: LedgerDatabase, now: number): Promise<AskingSummary> {
  const { monday, sunday } = weekOf(dayOf(now, zoneHere()));
  const [sessions, asks] = await Promise.all([
    sessionsBetween(ledger, monday, sunday),
    idleGapMs(ledger).then((idleAfterMs) => asksLately(ledger, idleAfterMs, now)),
  ]);
  return summariseAsking(sessions, asks);
}
