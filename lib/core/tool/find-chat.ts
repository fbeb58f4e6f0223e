import { catalogue, type KnownTool, pathOf } from './catalogue.ts';

/** On a custom tool a path segment that looks like an id: a UUID, or 12 letters and digits or more with a digit among them. */
const idSegment = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|(?=[a-z_-]*\d)[\w-]{12,})$/i;

/**
 * Finds the id of the chat that an address shows.
 *
 * @param toolId the tool that the address belongs to
 * @param address the full address, as the browser gives it
 * @returns the id, or undefined when the address shows none (a new chat, a temporary one)
 */
export function findChat(toolId: string, address: string): string | undefined {
  const known = catalogue.find((tool) => tool.id === toolId);
  if (known !== undefined) return findKnownChat(known, address);

  return pathOf(address)
    .split('/')
    .findLast((segment) => idSegment.test(segment));
}

function findKnownChat({ chatPath, chatParameter }: KnownTool, address: string): string | undefined {
  if (chatParameter === undefined) return chatPath?.exec(pathOf(address))?.[1];

  const inQuery = new RegExp(`[?&]${chatParameter}=([\\w-]+)`);
  return inQuery.exec(address)?.[1];
}
