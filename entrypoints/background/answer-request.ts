import type { Request } from '@/lib/browser/messages.ts';
import { giveUpLeave } from '@/lib/browser/permissions.ts';
import { patternOf, type Tool } from '@/lib/core/tool/tool.ts';
import type { LedgerDatabase, ToolRow } from '@/lib/ledger/ledger-database.ts';
import { decideAboutTool, watchedTools } from '@/lib/ledger/tools.ts';
import { drain } from './drain.ts';
import { reconcile } from './reconcile.ts';

/**
 * Carries out what a page of ours asked for.
 *
 * @param now epoch milliseconds
 */
export async function answerRequest(ledger: LedgerDatabase, request: Request, now: number): Promise<void> {
  if (request.kind === 'drain') return drain(ledger, now);

  for (const tool of request.tools) await decideAboutTool(ledger, tool, stateAfter[request.kind], now);
  if (request.kind === 'stop') await giveUpLeaves(ledger, request.tools);
  await reconcile(ledger, now);
}

const stateAfter: Record<'asking' | 'declined' | 'watch' | 'stop', ToolRow['state'] | 'declined'> = {
  asking: 'asked',
  declined: 'declined',
  watch: 'watched',
  stop: 'stopped',
};

/** The browser knows no ports: what another tool on the same host still needs is not given up. */
async function giveUpLeaves(ledger: LedgerDatabase, tools: readonly Tool[]): Promise<void> {
  const needed = (await watchedTools(ledger)).flatMap(({ origins }) => origins.map(patternOf));
  const unneeded = tools.filter(
    ({ origins }) => !origins.some((origin) => needed.includes(patternOf(origin))),
  );
  await Promise.all(unneeded.map(giveUpLeave));
}
