import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assay } from './assay.ts';
import { control } from './control.ts';
import { type BrowserName, type Fault, type MethodName, neededUnder } from './fault.ts';
import type { FaultRow } from './fault-row.ts';
import { type FaultServer, type SentPrompt, startFaultServer } from './fault-server.ts';
import { matchKept } from './match-kept.ts';
import type { Collected, Method } from './method.ts';
import { areSessionsRebuilt } from './rebuild-sessions.ts';
import { Stage } from './stage.ts';
import { strike } from './strike.ts';

/** A fault that spares the page strikes at any moment within so long after the chat's server got the prompt. */
const sparingWithinMs = 150;
/** One that takes the page away: within so long after it could no longer come too early. */
const takingWithinMs = 60;
/** Some of those strike earlier, to see what that costs: within so long after the chat's server got the prompt. */
const earlyWithinMs = 60;
const earlyShare = 0.1;

const preferencesFor: Partial<Record<Fault, Readonly<Record<string, boolean | number>>>> = {
  // In milliseconds; Firefox takes it for more if that is less than its least.
  idle: { 'extensions.background.idle.timeout': 30 },
  // A browser that lives for a second needs no processes in store.
  kill: { 'dom.ipc.processPrelaunch.enabled': false },
};

/** What is measured. */
export interface Series {
  readonly browser: BrowserName;
  readonly fault: Fault;
  readonly method: MethodName;
  /** How many prompts are sent that are not struck too early. */
  readonly events: number;
  /** The folder of Assay's build that has leave for the chat page beforehand. */
  readonly assay: string;
}

/** A prompt that a fault struck. */
interface Struck {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether the page had lived long enough by then. */
  readonly stood: boolean;
}

/**
 * Sends prompts in a real browser by real key presses, has each followed by a fault at a random moment, and compares
 * what was kept with what the chat's server got.
 *
 * A prompt whose page is taken away before its script could have noticed and written it is out of reach, by whatever
 * method: it is counted apart. The page itself says when it has lived long enough (chat-page.ts). Where the fault
 * spares the page, every prompt counts.
 */
export async function measureFault(series: Series): Promise<FaultRow> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-faults-'));
  const server = await startFaultServer();
  const { browser, fault } = series;
  const stage = new Stage({
    browser,
    method: await openMethod(series, folder),
    address: server.address,
    folder,
    preferences: preferencesFor[fault] ?? {},
  });
  try {
    await stage.running();
    // A browser that is killed in its first seconds forgets that the extension was installed.
    if (fault === 'kill') await stage.end();
    const struck = await sendAndStrike(stage, server, series);
    return await rowOf(series, struck, await stage.collect());
  } finally {
    await stage.end();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function openMethod({ method, browser, assay: build }: Series, folder: string): Promise<Method> | Method {
  return method === 'assay' ? assay(build) : control(method, browser, folder);
}

async function sendAndStrike(
  stage: Stage,
  server: FaultServer,
  { fault, events }: Series,
): Promise<readonly Struck[]> {
  const struck: Struck[] = [];
  let counted = 0;
  while (counted < events) {
    const prompt = await sendPrompt(stage, server);
    await momentOf(fault, prompt);
    const needed = neededUnder[fault];
    const stood = needed === undefined || prompt.has(needed);
    await strike(stage, fault);
    struck.push({ at: prompt.at, stood });
    counted += Number(stood);
  }
  return struck;
}

async function momentOf(fault: Fault, prompt: SentPrompt): Promise<void> {
  const needed = neededUnder[fault];
  if (needed === undefined) return sleep(Math.random() * sparingWithinMs);
  if (Math.random() < earlyShare) return sleep(Math.random() * earlyWithinMs);

  await prompt.reached(needed);
  return sleep(Math.random() * takingWithinMs);
}

async function sendPrompt(stage: Stage, server: FaultServer): Promise<SentPrompt> {
  const chat = await stage.chat();
  const [prompt] = await Promise.all([server.nextPrompt(), chat.type('hi\n')]);
  return prompt;
}

async function rowOf(
  { browser, fault, method }: Series,
  struck: readonly Struck[],
  { keptAt, ledger }: Collected,
): Promise<FaultRow> {
  const timesKept = matchKept(
    struck.map(({ at }) => at),
    keptAt,
  );
  const count = (isMeant: (one: Struck, times: number) => boolean): number =>
    struck.filter((one, index) => isMeant(one, timesKept[index] ?? 0)).length;
  const kept = count(({ stood }, times) => stood && times > 0);
  const sent = count(({ stood }) => stood);
  const keptAny = count((_, times) => times > 0);
  return {
    browser,
    fault,
    method,
    sent,
    kept,
    duplicated: keptAt.length - keptAny,
    lost: sent - kept,
    struckEarly: struck.length - sent,
    struckEarlyKept: keptAny - kept,
    rebuilt: ledger === undefined ? null : await areSessionsRebuilt(ledger),
  };
}
