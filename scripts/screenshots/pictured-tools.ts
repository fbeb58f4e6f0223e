import { foldHealth, type Health, type HealthSignal } from '../../lib/core/health/health.ts';
import { catalogue } from '../../lib/core/tool/catalogue.ts';
import { versionOf } from '../../lib/core/tool/version-of.ts';
import type { LedgerRows } from '../visit/ledger-in-browser.ts';

/** The tools that have leave in the browser of the pictures. */
export const allowedTools = ['chatgpt', 'claude', 'gemini'] as const;

/** Rows of tools of the catalogue, and of a custom one where it is named by its address. */
export function toolRows(ids: readonly string[], state: 'watched' | 'stopped'): LedgerRows['tools'] {
  return ids.map((id) => {
    const known = catalogue.find((tool) => tool.id === id);
    const { name, origins } = known ?? { name: id.replace(/^https?:\/\//, ''), origins: [id] };
    return { id, name, origins, state, changedAt: 0 };
  });
}

const minute = 60_000;

/** What was seen on a site that works, and on one whose prompts are not seen. */
const seen: Record<'works' | 'no_prompts', readonly HealthSignal['kind'][]> = {
  works: ['prompt', 'answer', 'prompt', 'answer'],
  no_prompts: ['implied', 'implied', 'implied', 'implied', 'implied', 'implied'],
};

/**
 * How a tool's site has been doing, learned from signals as Assay does it.
 *
 * @param now epoch milliseconds
 */
export function healthRow(toolId: string, state: keyof typeof seen, now: number): Health {
  const word = versionOf(toolId);
  const signals = seen[state].map((kind, index) => ({ toolId, kind, at: now - (60 - index * 4) * minute }));
  const health = signals.reduce<Health | undefined>((known, one) => foldHealth(known, one, word), undefined);
  if (health === undefined) throw new Error('Nothing was seen.');
  return health;
}
