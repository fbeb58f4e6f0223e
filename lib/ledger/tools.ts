import type { ToolGroup } from '../core/tool/group-of.ts';
import { isCustom, type Tool } from '../core/tool/tool.ts';
import { expectKnownSchema } from './expect-known-schema.ts';
import type { LedgerDatabase, ToolRow } from './ledger-database.ts';

/** The tools that the user wants watched, in the order of their names. */
export async function watchedTools(db: LedgerDatabase): Promise<ToolRow[]> {
  const tools = await db.tools.toArray();
  return tools
    .filter(({ state }) => state === 'watched')
    .sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * The tools for which the browser was asked for leave within some time of now, before it or, by a clock that was
 * ahead, after it.
 *
 * @param now epoch milliseconds
 */
export function toolsAskedWithin(db: LedgerDatabase, ms: number, now: number): Promise<ToolRow[]> {
  return db.tools
    .filter(({ state, changedAt }) => state === 'asked' && Math.abs(now - changedAt) <= ms)
    .toArray();
}

/** Every tool that was ever asked about, whatever became of it, in the order of their ids. */
export function everyTool(db: LedgerDatabase): Promise<ToolRow[]> {
  return db.tools.toArray();
}

/** The name of every tool that was ever watched, by its id. */
export async function toolNames(db: LedgerDatabase): Promise<Map<string, string>> {
  return new Map((await db.tools.toArray()).map(({ id, name }) => [id, name]));
}

/** The groups that the user chose for custom tools, by their id. */
export async function chosenGroups(db: LedgerDatabase): Promise<Map<string, ToolGroup>> {
  const tools = await db.tools.toArray();
  return new Map(tools.flatMap(({ id, group }) => (group === undefined ? [] : [[id, group]])));
}

/**
 * Notes which group a custom tool belongs to; undefined for none. A tool that is not in the ledger stays out of it.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function chooseGroup(db: LedgerDatabase, toolId: string, group: ToolGroup | undefined): Promise<void> {
  return db.transaction('rw', db.tools, db.meta, async () => {
    await expectKnownSchema(db);
    const tool = await db.tools.get(toolId);
    if (tool === undefined) return;

    const { group: _, ...rest } = tool;
    await db.tools.put(group === undefined ? rest : { ...rest, group });
  });
}

/**
 * Gives a custom tool the name that its user wants, that of its site where it is empty. A tool that is not in the ledger
 * stays out of it.
 *
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function nameTool(db: LedgerDatabase, toolId: string, name: string): Promise<void> {
  return db.transaction('rw', db.tools, db.meta, async () => {
    await expectKnownSchema(db);
    const tool = await db.tools.get(toolId);
    if (tool === undefined || !isCustom(tool)) return;
    await db.tools.put({ ...tool, name: name.trim() || new URL(toolId).host });
  });
}

/**
 * Notes what the user decided about a tool. To ask, and to be declined, changes nothing for a tool that is watched.
 *
 * @param at when, in epoch milliseconds
 * @throws NewerLedgerError, or what IndexedDB throws
 */
export function decideAboutTool(
  db: LedgerDatabase,
  { id, name, origins }: Tool,
  decision: ToolRow['state'] | 'declined',
  at: number,
): Promise<void> {
  return db.transaction('rw', db.tools, db.meta, async () => {
    await expectKnownSchema(db);
    const known = await db.tools.get(id);
    const state = stateAfter(decision, known?.state);
    if (state === undefined) return;
    await db.tools.put({
      ...known,
      id,
      name: known?.name ?? name,
      origins: [...origins],
      state,
      changedAt: at,
    });
  });
}

function stateAfter(
  decision: ToolRow['state'] | 'declined',
  before: ToolRow['state'] | undefined,
): ToolRow['state'] | undefined {
  if (decision === 'asked') return before === 'watched' ? undefined : 'asked';
  if (decision === 'declined') return before === 'asked' ? 'stopped' : undefined;
  return decision;
}
