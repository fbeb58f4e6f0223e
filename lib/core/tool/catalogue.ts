import { knownAssistants } from './known-assistants.ts';
import { knownAssistantsOfChina } from './known-assistants-of-china.ts';
import type { KnownTool } from './known-tool.ts';
import { knownWorkshops } from './known-workshops.ts';
import { pathOf } from './path-of.ts';

/**
 * The tools that Assay knows, those that most people use first. Each needs a fixture in `tests/core/tool/addresses.ts`
 * and an entry in `known-misses.ts`.
 */
export const catalogue: readonly KnownTool[] = [
  ...knownAssistants,
  ...knownAssistantsOfChina,
  ...knownWorkshops,
];

/** The catalogue's tool that lives at an origin, if there is one. */
export function findKnownTool(origin: string): KnownTool | undefined {
  return catalogue.find((tool) => tool.origins.includes(origin));
}

/** Whether an address belongs to a tool: always on a host of its own, only under its paths on one with other things. */
export function isWithinTool(toolId: string, address: string): boolean {
  const { within } = catalogue.find(({ id }) => id === toolId) ?? {};
  return within === undefined || within.test(pathOf(address));
}
