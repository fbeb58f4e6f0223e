import { useState } from 'preact/hooks';
import { sendRequest } from '@/lib/browser/messages.ts';
import type { Tool } from '@/lib/core/tool/tool.ts';
import { Changeable } from '../shared/Changeable.tsx';
import type { Page } from '../shared/show-page.tsx';
import { useFloods } from '../tools/use-floods.ts';
import { useHealth } from '../tools/use-health.ts';
import { askForLeave, useWithLeave } from '../tools/use-with-leave.ts';
import { CurrentSite } from './CurrentSite.tsx';
import { FloodNotes } from './FloodNotes.tsx';
import { LeaveNotes } from './LeaveNotes.tsx';
import { PauseChoice } from './PauseChoice.tsx';
import { PausedNotice } from './PausedNotice.tsx';
import { useCurrentSite } from './use-current-site.ts';
import { usePauses } from './use-pauses.ts';

interface Props extends Page {
  readonly watched: readonly Tool[];
  readonly names: ReadonlyMap<string, string>;
}

/** What is being watched now: the current site, what is paused, and sites that send too much. */
export function SiteApp({ ledger, now, locale, watched, names }: Props) {
  const withLeave = useWithLeave(watched);
  const site = useCurrentSite(withLeave);
  const [refused, setRefused] = useState<string>();
  const healthOf = useHealth(ledger);
  const droppedOf = useFloods(ledger, now);
  const pauses = usePauses(ledger, now);

  const { state, toolId, name } = site ?? {};
  const tools =
    state === 'watched' && toolId !== undefined && name !== undefined ? [{ id: toolId, name }] : [];
  return (
    <>
      {pauses !== undefined && (
        <Changeable>
          <PausedNotice pauses={pauses.lasting} names={names} locale={locale} onEnd={pauses.end} />
        </Changeable>
      )}
      <LeaveNotes
        tools={withLeave?.filter(({ isAllowed }) => !isAllowed) ?? []}
        refused={refused}
        onAllow={(tool) => askForLeave([tool], (isGranted) => setRefused(isGranted ? undefined : tool.id))}
      />
      {site !== undefined && healthOf !== undefined && (
        <Changeable>
          <CurrentSite {...site} health={healthOf(toolId ?? '')}>
            {pauses !== undefined && watched.length > 0 && (
              <PauseChoice tools={tools} onBegin={pauses.begin} />
            )}
          </CurrentSite>
        </Changeable>
      )}
      <FloodNotes tools={watched} {...{ droppedOf, locale }} onStop={stopWatching} />
    </>
  );
}

const stopWatching = (tool: Tool): void => void sendRequest({ kind: 'stop', tools: [tool] });
