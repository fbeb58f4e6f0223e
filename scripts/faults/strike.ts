import { pollUntil } from '../browsers/poll-until.ts';
import type { Fault } from './fault.ts';
import type { Stage } from './stage.ts';

const patienceMs = 20_000;

/** Does a fault, and resolves when it is done. */
export function strike(stage: Stage, fault: Fault): Promise<void> {
  return faults[fault](stage);
}

const faults: Record<Fault, (stage: Stage) => Promise<void>> = {
  worker: stopWorker,
  tab: (stage) => stage.closeChat(),
  both: async (stage) => {
    await Promise.all([stage.closeChat(), stopWorker(stage)]);
  },
  kill: (stage) => stage.kill(),
  idle: awaitIdleEnd,
};

async function stopWorker(stage: Stage): Promise<void> {
  const { browser } = await stage.running();
  await browser.stopBackground();
}

/** Firefox ends the event page by itself; what it is made to wait for is its idle limit. */
async function awaitIdleEnd(stage: Stage): Promise<void> {
  const { browser } = await stage.running();
  if (!(await pollUntil(async () => !(await browser.backgroundRuns()), patienceMs)))
    throw new Error(`The event page did not come to its idle end within ${patienceMs} ms.`);
}
