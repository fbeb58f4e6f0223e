import { constants } from 'node:os';
import { killProcessGroup } from './end-process-group.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const leaders = new Set<number>();

/**
 * Makes a group of processes end when this process does, by a signal, an uncaught error or in order.
 * Gives a function that lets the group go again, for when it has ended by itself.
 */
export function endWithParent(leader: number): () => void {
  if (leaders.size === 0) listen();
  leaders.add(leader);

  return () => {
    if (leaders.delete(leader) && leaders.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', killAll);
  for (const signal of signals) process.on(signal, onSignal);
}

function stopListening(): void {
  process.off('exit', killAll);
  for (const signal of signals) process.off(signal, onSignal);
}

function killAll(): void {
  for (const leader of leaders) killProcessGroup(leader);
  leaders.clear();
}

/** Ends this process as the signal would have; where somebody else listens too, they decide about that. */
function onSignal(signal: (typeof signals)[number]): void {
  killAll();
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
}
