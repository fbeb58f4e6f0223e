import { useEffect, useState } from 'preact/hooks';
import { sendRequest } from '@/lib/browser/messages.ts';
import { mayWatch, onLeaveChanged, requestLeaveToWatch } from '@/lib/browser/permissions.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';

/** A tool, and whether the browser allows it to be watched. */
export type WithLeave<One extends Tool> = One & { readonly isAllowed: boolean };

/**
 * Asks the browser whether it allows tools to be watched, and again whenever that changes, here or in its settings.
 *
 * @returns undefined while not yet known
 */
export function useWithLeave<One extends Tool>(
  tools: readonly One[] | undefined,
): readonly WithLeave<One>[] | undefined {
  const [known, setKnown] = useState<readonly WithLeave<One>[]>();
  const [leaveChanges, setLeaveChanges] = useState(0);

  useEffect(() => onLeaveChanged(() => setLeaveChanges((count) => count + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed leave means asking the browser again.
  useEffect(() => {
    if (tools === undefined) return;
    Promise.all(tools.map(async (tool) => ({ ...tool, isAllowed: await mayWatch(tool) })))
      .then(setKnown)
      .catch(() => setKnown([]));
  }, [tools, leaveChanges]);
  return known;
}

/**
 * Asks the user, through the browser, for leave to watch tools, and has them watched if it is given. Has to be called
 * by the click's own handler: asked later than in the same turn, the browser refuses. The background is told first:
 * should the page be closed before the answer, as Chromium closes the popup, it finishes the job.
 *
 * @param answered called with the answer, if the page lives to hear it
 */
export function askForLeave(tools: readonly Tool[], answered: (isGranted: boolean) => void): void {
  void sendRequest({ kind: 'asking', tools });
  requestLeaveToWatch(tools)
    .then(async (isGranted) => {
      await sendRequest({ kind: isGranted ? 'watch' : 'declined', tools });
      answered(isGranted);
    })
    .catch(() => answered(false));
}
