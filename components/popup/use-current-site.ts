import { useEffect, useState } from 'preact/hooks';
import { currentAddress } from '@/lib/browser/current-tab.ts';
import { sendRequest } from '@/lib/browser/messages.ts';
import { mayWatch, requestLeaveToWatch } from '@/lib/browser/permissions.ts';
import { findKnownTool, isWithinTool } from '@/lib/core/tool/catalogue.ts';
import { type AddressReading, readAddress } from '@/lib/core/tool/read-address.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import type { Site } from './CurrentSite.tsx';

/**
 * What the popup knows about the site of the current tab.
 *
 * @param watched the tools that the user wants watched, undefined while not yet known
 * @returns undefined while not yet known
 */
export function useCurrentSite(watched: readonly Tool[] | undefined): Site | undefined {
  const [reading, setReading] = useState<AddressReading>();
  const [isAllowed, setAllowed] = useState<boolean>();
  const [answer, setAnswer] = useState<Site['answer']>();

  useEffect(() => {
    currentAddress()
      .then((address = '') => setReading(readPlace(address)))
      .catch(() => setReading({ fault: 'empty' }));
  }, []);
  const tool = reading !== undefined && 'tool' in reading ? reading.tool : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tool watched anew has to be asked about again.
  useEffect(() => {
    if (tool !== undefined)
      mayWatch(tool)
        .then(setAllowed)
        .catch(() => setAllowed(false));
  }, [tool, watched]);

  if (reading === undefined || watched === undefined) return undefined;
  if (tool === undefined) return { state: 'unreadable' };
  if (isAllowed === undefined) return undefined;
  return {
    state: isAllowed && watched.some(({ id }) => id === tool.id) ? 'watched' : 'offered',
    toolId: tool.id,
    name: watched.find(({ id }) => id === tool.id)?.name ?? tool.name,
    isKnown: tool.origins.some((origin) => findKnownTool(origin) !== undefined),
    plainHttp: 'plainHttp' in reading && reading.plainHttp,
    searches: 'searches' in reading,
    answer,
    onWatch: () => watch(tool, setAnswer),
    onStop: () => void sendRequest({ kind: 'stop', tools: [tool] }).then(() => setAnswer('stopped')),
  };
}

/** A host may carry other things than the tool: there is nothing to watch then. */
function readPlace(address: string): AddressReading {
  const reading = readAddress(address);
  return 'tool' in reading && !isWithinTool(reading.tool.id, address) ? { fault: 'empty' } : reading;
}

/** The browser's prompt may close the popup: the background is told beforehand and finishes the job alone. */
function watch(tool: Tool, answered: (answer: Site['answer']) => void): void {
  void sendRequest({ kind: 'asking', tools: [tool] });
  requestLeaveToWatch([tool])
    .then(async (isGranted) => {
      await sendRequest({ kind: isGranted ? 'watch' : 'declined', tools: [tool] });
      answered(isGranted ? undefined : 'not_allowed');
    })
    .catch(() => answered('not_allowed'));
}
