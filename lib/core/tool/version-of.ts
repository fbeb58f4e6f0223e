import { catalogue } from './catalogue.ts';
import { selfHosted } from './self-hosted.ts';

/**
 * What changes when the facts about a tool do: what was learned about it under another version holds no longer.
 *
 * @param toolId that of a known tool, or of a custom one
 * @returns the day on which its facts were gathered; for a custom tool, the last such day of the software that people
 *   run themselves, as in `custom 2026-11-22`
 */
export function versionOf(toolId: string): string {
  const known = catalogue.find(({ id }) => id === toolId);
  if (known !== undefined) return known.seen;

  const days = selfHosted.map(({ seen }) => seen).sort();
  return `custom ${days.at(-1)}`;
}
