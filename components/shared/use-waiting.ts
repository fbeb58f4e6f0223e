import { useState } from 'preact/hooks';
import type { Session } from '@/lib/core/session/session.ts';

/** What is open, skipped and ticked among the sessions that wait. Nothing of it is kept when the page is closed. */
export interface Waiting {
  /** As they are shown: what was skipped comes last. */
  readonly sessions: readonly Session[];
  /** The one that is open for its verdict. */
  readonly chosen: Session | undefined;
  /** The ids of those that are to get one verdict; undefined while they are answered one by one. */
  readonly ticked: ReadonlySet<string> | undefined;
  readonly choose: (sessionId: string) => void;
  /** Opens the next one, or with -1 the one before. */
  readonly step: (by: number) => void;
  /** Puts the open one behind the others. */
  readonly skip: () => void;
  readonly tick: (sessionId: string) => void;
  readonly beginTicking: () => void;
  readonly untick: () => void;
}

/** Keeps what the user does with the list of the sessions that wait. */
export function useWaiting(given: readonly Session[]): Waiting {
  const [chosenId, choose] = useState<string>();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [tickedIds, setTicked] = useState<ReadonlySet<string>>();

  const placeOf = ({ id }: Session): number => skipped.indexOf(id);
  const sessions = given.toSorted((one, other) => placeOf(one) - placeOf(other));
  const chosen = sessions.find(({ id }) => id === chosenId) ?? sessions[0];
  const ticked = tickedIds && new Set([...tickedIds].filter((id) => given.some((one) => one.id === id)));
  return {
    sessions,
    chosen,
    ticked,
    choose,
    step: (by) => {
      const index = sessions.findIndex(({ id }) => id === chosen?.id);
      choose(sessions[Math.min(Math.max(index + by, 0), sessions.length - 1)]?.id);
    },
    skip: () => {
      if (chosen === undefined) return;
      const next = sessions[sessions.indexOf(chosen) + 1] ?? sessions[0];
      setSkipped((ids) => [...ids.filter((id) => id !== chosen.id), chosen.id]);
      choose(next?.id);
    },
    tick: (id) =>
      setTicked(
        (ids = new Set()) => new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]),
      ),
    beginTicking: () => setTicked(new Set()),
    untick: () => setTicked(undefined),
  };
}
