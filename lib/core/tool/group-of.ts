import { catalogue } from './catalogue.ts';

/** The groups of tools that the file to hand on knows, in its order. */
export const toolGroups = ['chat', 'code'] as const;

/** `chat`: assistants for anything; `code`: those that write software. */
export type ToolGroup = (typeof toolGroups)[number];

/** The tools of the catalogue that are made for writing software; all others are for chatting. */
export const codeTools: readonly string[] = ['github-copilot', 'v0', 'bolt', 'lovable', 'cursor', 'replit'];

/**
 * The group of a tool: fixed for those of the catalogue, the user's choice for custom ones.
 *
 * @param chosen the groups that the user chose, by the custom tool's id
 * @returns undefined for a custom tool without a choice; its sessions count in no group
 */
export function groupOf(toolId: string, chosen: ReadonlyMap<string, ToolGroup>): ToolGroup | undefined {
  if (!isKnownTool(toolId)) return chosen.get(toolId);
  return codeTools.includes(toolId) ? 'code' : 'chat';
}

/** Whether a tool is one of the catalogue. */
export const isKnownTool = (toolId: string): boolean => catalogue.some(({ id }) => id === toolId);
