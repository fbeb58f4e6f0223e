import { type BadgeFacts, mostOnBadge } from '../core/asking/badge-facts.ts';
import type { Here } from '../core/asking/plan-reminders.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { type Pause, pausesIn } from './pauses.ts';
import { isQuiet } from './reminders.ts';
import { countUntagged } from './sessions.ts';

/** What the badge has to say. In quiet hours nothing grows on it: the number comes when they end. */
export async function badgeFacts(db: LedgerDatabase, here: Here): Promise<BadgeFacts> {
  const [waiting, isWanted, isNotNow, pauses] = await Promise.all([
    countUntagged(db, mostOnBadge + 1),
    isBadgeWanted(db),
    isQuiet(db, here),
    pausesIn(db, here.now),
  ]);
  return { waiting, isShown: isWanted && !isNotNow, paused: await namesOf(db, pauses) };
}

async function namesOf(db: LedgerDatabase, pauses: readonly Pause[]): Promise<BadgeFacts['paused']> {
  const toolIds = pauses.flatMap(({ toolId }) => toolId ?? []);
  if (toolIds.length < pauses.length) return 'all';
  const tools = await db.tools.bulkGet(toolIds);
  return toolIds.map((id, nth) => tools[nth]?.name ?? id);
}

/** Whether the user wants the number of what waits on the toolbar button. */
export async function isBadgeWanted(db: LedgerDatabase): Promise<boolean> {
  return (await db.meta.get('badge'))?.value !== 'off';
}

/**
 * Notes whether the user wants the badge.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseBadge(db: LedgerDatabase, isShown: boolean): Promise<void> {
  return db.transaction('rw', db.meta, async () => {
    await expectKnownSchema(db);
    await db.meta.put({ key: 'badge', value: isShown ? 'on' : 'off' });
  });
}
