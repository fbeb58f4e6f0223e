import type { BenchmarkRow } from './benchmark-row.ts';
import type { Arena, Contestant } from './contestant.ts';
import { restRows, scriptRows, type Traced } from './script-rows.ts';
import { traceAnswer, traceAtRest, traceLoad, tracePrompt, traceTyping } from './trace-phases.ts';
import { withContestants } from './with-contestants.ts';

const names = ['floor', 'assay', 'naive', 'floor again'] as const;
type Contestants = Readonly<Record<(typeof names)[number], Contestant>>;

/** An answer takes longer than anything else, and hardly differs. */
const answeredRounds = 2;

/** How often a page at rest changes. */
const changes = 1_000;

/** How much is traced. */
interface Extent {
  readonly rounds: number;
  /** Whether pages are left to themselves not only after an answer, but also when they have just loaded. */
  readonly alsoLoaded: boolean;
}

/** Traces the page scripts of Assay, of the least there can be, and of one that observes everything. */
export function compareScriptTimes(arena: Arena, { rounds, alsoLoaded }: Extent): Promise<BenchmarkRow[]> {
  return withContestants(names, arena, async (contestants) => {
    const loaded = alsoLoaded ? await traceRest(contestants, 'loaded') : [];
    const traced = await traceRounds(contestants, rounds);
    return [...scriptRows(traced), ...loaded, ...(await traceRest(contestants, 'answered'))];
  });
}

/** Assay takes turns with the least there can be, twice; what the naive one costs is plain from once. */
async function traceRounds(contestants: Contestants, rounds: number): Promise<Traced> {
  const { floor, assay, naive } = contestants;
  const traced: Traced = {
    load: [],
    loadOfFloor: [],
    typing: [],
    prompt: [],
    answer: [],
    naive: await traceNaive(naive),
  };
  for (let round = 0; round < rounds; round += 1) {
    traced.loadOfFloor.push(await traceLoad(floor));
    traced.load.push(await traceLoad(assay));
    traced.typing.push(await traceTypingInTurns(contestants));
    if (round < rounds - answeredRounds) continue;
    traced.prompt.push(await tracePrompt(assay));
    traced.answer.push(await traceAnswer(assay));
  }
  return traced;
}

async function traceTypingInTurns(contestants: Contestants): Promise<Traced['typing'][number]> {
  await contestants['floor again'].tab.load();
  const turns = [contestants.floor, contestants.assay, contestants['floor again']] as const;
  const [floor, assay, floorAgain] = await traceTyping(turns);
  return { floor, assay, floorAgain };
}

async function traceNaive(naive: Contestant): Promise<Traced['naive']> {
  await naive.tab.load();
  const [typing] = await traceTyping([naive] as const);
  await tracePrompt(naive);
  return { typing, answer: await traceAnswer(naive) };
}

/**
 * Both at once: what changes costs Assay nothing, so it does not matter that they share the machine. What it does in a
 * page that hardly changes is measured before: while somebody has just used the page, attention is looked at.
 */
async function traceRest({ assay, naive }: Contestants, when: string): Promise<BenchmarkRow[]> {
  const still = await traceAtRest(assay, 1);
  const changing = await Promise.all([traceAtRest(assay, changes), traceAtRest(naive, changes)]);
  return restRows(when, still, ...changing);
}
