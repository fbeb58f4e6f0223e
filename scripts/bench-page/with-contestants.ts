import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Arena, type Contestant, type ContestantName, startContestant } from './contestant.ts';

/** Starts contestants one after the other, gives them to whoever measures, and closes them, whatever happens. */
export async function withContestants<Name extends ContestantName, Result>(
  names: readonly Name[],
  arena: Arena,
  measure: (contestants: Readonly<Record<Name, Contestant>>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(arena.folder, 'contest-'));
  const started: [Name, Contestant][] = [];
  try {
    for (const name of names) started.push([name, await startContestant(name, { ...arena, folder })]);
    return await measure(Object.fromEntries(started) as Record<Name, Contestant>);
  } finally {
    await Promise.all(started.map(([, contestant]) => contestant.close()));
  }
}
