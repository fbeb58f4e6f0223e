import { catalogue } from './catalogue.ts';
import type { KnownTool } from './known-tool.ts';
import { pathOf } from './path-of.ts';
import { selfHosted } from './self-hosted.ts';

/** On a custom tool a path segment that looks like an id: a UUID, or 12 letters and digits or more with a digit among them. */
const idSegment = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?=[a-z_-]*\d)[\w-]{12,})$/i;

/** Parts an address into its origin and what follows it. */
const afterOrigin = /^https?:\/\/[^/?#]*(.*)/is;

/**
 * Finds the id of the chat that an address shows. On a custom tool it is looked for where the software that people run
 * themselves keeps it, then in any part of the path that looks like an id.
 *
 * @param toolId the tool that the address belongs to
 * @param address the full address, as the browser gives it
 * @returns the id, or undefined when the address shows none (a new chat, a temporary one) or a provisional one
 */
export function findChat(toolId: string, address: string): string | undefined {
  const known = catalogue.find((tool) => tool.id === toolId);
  return known === undefined ? findCustomChat(address) : findKnownChat(known, address);
}

function findKnownChat(tool: KnownTool, address: string): string | undefined {
  const { chatPath, chatParameter, provisionalChat } = tool;
  const path = pathOf(address);
  if (provisionalChat?.test(path)) return undefined;

  const inQuery = chatParameter && new RegExp(`[?&]${chatParameter}=([\\w-]+)`).exec(address)?.[1];
  return inQuery || chatPath?.exec(path)?.[1];
}

function findCustomChat(address: string): string | undefined {
  const place = afterOrigin.exec(address)?.[1] ?? '';
  for (const { chat } of selfHosted) {
    const found = chat?.exec(place)?.[1];
    if (found !== undefined) return found;
  }

  return pathOf(address)
    .split('/')
    .findLast((segment) => idSegment.test(segment));
}
