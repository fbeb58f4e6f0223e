import { catalogue } from '../tool/catalogue.ts';
import { readAddress } from '../tool/read-address.ts';
import type { Tool } from '../tool/tool.ts';

/**
 * What a tool of a backup is here. Its id alone is believed: name and origins are what the catalogue says, or, of a
 * custom tool, what its id says, so that no file can pass one site off as another.
 *
 * @returns the tool; without origins where nobody knows it any more, so that its sessions keep their name
 */
export function restoredTool({ id, name }: Pick<Tool, 'id' | 'name'>): Tool {
  const known = catalogue.find((tool) => tool.id === id);
  if (known !== undefined) return { id, name: known.name, origins: [...known.origins] };

  const reading = readAddress(id);
  return 'tool' in reading && reading.tool.id === id
    ? { id, name: reading.tool.name, origins: [...reading.tool.origins] }
    : { id, name, origins: [] };
}
