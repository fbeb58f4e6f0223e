import { useEffect, useState } from 'preact/hooks';
import { currentAddress } from '@/lib/browser/current-tab.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { findKnownTool, isWithinTool } from '@/lib/core/tool/catalogue.ts';
import { type AddressReading, readAddress } from '@/lib/core/tool/read-address.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { askForLeave, type WithLeave } from '../tools/use-with-leave.ts';
import type { Site } from './CurrentSite.tsx';

/**
 * What the popup knows about the site of the current tab.
 *
 * @param watched the tools that the user wants watched; undefined while not yet known
 * @returns undefined while not yet known
 */
export function useCurrentSite(watched: readonly WithLeave<Tool>[] | undefined): Site | undefined {
  const [reading, setReading] = useState<AddressReading>();
  const [answer, setAnswer] = useState<Site['answer']>();

  useEffect(() => {
    currentAddress()
      .then((address = '') => setReading(readPlace(address)))
      .catch(() => setReading({ fault: 'empty' }));
  }, []);
  const tool = reading !== undefined && 'tool' in reading ? reading.tool : undefined;

  if (reading === undefined || watched === undefined) return undefined;
  if (tool === undefined) return { state: 'unreadable' };
  const known = watched.find(({ id }) => id === tool.id);
  return {
    state: stateOf(known),
    toolId: tool.id,
    name: known?.name ?? tool.name,
    isKnown: tool.origins.some((origin) => findKnownTool(origin) !== undefined),
    plainHttp: 'plainHttp' in reading && reading.plainHttp,
    searches: 'searches' in reading,
    answer,
    onWatch: () => askForLeave([tool], (isGranted) => setAnswer(isGranted ? undefined : 'not_allowed')),
    onStop: () => void sendRequest({ kind: 'stop', tools: [tool] }).then(() => setAnswer('stopped')),
  };
}

function stateOf(known: WithLeave<Tool> | undefined): Site['state'] {
  if (known === undefined) return 'offered';
  return known.isAllowed ? 'watched' : 'without_leave';
}

/** A host may carry other things than the tool: there is nothing to watch then. */
function readPlace(address: string): AddressReading {
  const reading = readAddress(address);
  return 'tool' in reading && !isWithinTool(reading.tool.id, address) ? { fault: 'empty' } : reading;
}
