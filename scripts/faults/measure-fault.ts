import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assay } from './assay.ts';
import { control } from './control.ts';
import type { BrowserName, Fault, MethodName } from './fault.ts';
import type { FaultRow } from './fault-row.ts';
import { type FaultServer, startFaultServer } from './fault-server.ts';
import { matchKept } from './match-kept.ts';
import type { Collected, Method } from './method.ts';
import type { Milestone } from './milestone.ts';
import { areSessionsRebuilt } from './rebuild-sessions.ts';
import { Stage } from './stage.ts';
import { strike } from './strike.ts';
import { watchWrites } from './watch-writes.ts';

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
 * A prompt whose page is taken away before a script in it could have noticed and stored it is out of reach, by whatever
 * method: it is counted apart. A tab that is closed takes along what its script has not handed over, so its composer
 * has to have been empty for as long as it takes to look. A browser that is killed takes along what is in no file, so a
 * write to `storage.local` that was begun then has to be done. Where the fault spares the page, every prompt counts.
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
    const { at, outlived } = await sendPrompt(stage, server, fault);
    await momentAfter(outlived);
    const stood = outlived?.isReached ?? true;
    await strike(stage, fault);
    struck.push({ at, stood });
    counted += Number(stood);
  }
  return struck;
}

/** Sends a prompt; gives with it what has to come before the fault may strike, if anything. */
async function sendPrompt(
  stage: Stage,
  server: FaultServer,
  fault: Fault,
): Promise<{ at: number; outlived: Milestone | undefined }> {
  const chat = await stage.chat();
  const { own } = await stage.running();
  const written = fault === 'kill' ? await watchWrites(own) : undefined;
  const [{ at, looked }] = await Promise.all([server.nextPrompt(), chat.type('hi\n')]);
  return { at, outlived: outlivedUnder(fault, looked, written) };
}

function outlivedUnder(
  fault: Fault,
  looked: Milestone,
  written: (() => Milestone) | undefined,
): Milestone | undefined {
  return fault === 'tab' || fault === 'both' ? looked : written?.();
}

async function momentAfter(outlived: Milestone | undefined): Promise<void> {
  if (outlived === undefined) return sleep(Math.random() * sparingWithinMs);
  if (Math.random() < earlyShare) return sleep(Math.random() * earlyWithinMs);

  await outlived.expectReached();
  return sleep(Math.random() * takingWithinMs);
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
