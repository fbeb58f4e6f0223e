import type { Contestant } from './contestant.ts';
import { receiveAnswer, restWhileChanging, sendPrompt, typePrompt } from './phases.ts';
import { recordTraces } from './record-trace.ts';
import { type ScriptTime, scriptTimeOf } from './script-time.ts';

/** Traces a page while it loads. */
export function traceLoad(contestant: Contestant): Promise<ScriptTime> {
  return traceOne(contestant, () => contestant.tab.load());
}

/** Traces pages in which 400 characters are typed in turns, and gives what each script did, in the same order. */
export async function traceTyping<Typed extends readonly Contestant[]>(
  contestants: Typed,
): Promise<{ [Index in keyof Typed]: ScriptTime }> {
  for (const { tab } of contestants) await tab.focusComposer();
  return trace(contestants, () => typePrompt(contestants.map(({ tab }) => tab)));
}

/** Traces a page from the key that sends what was typed to the answer's first token. */
export function tracePrompt(contestant: Contestant): Promise<ScriptTime> {
  return traceOne(contestant, () => sendPrompt(contestant.tab));
}

/** Traces a page while the answer to what was sent comes in. */
export function traceAnswer(contestant: Contestant): Promise<ScriptTime> {
  return traceOne(contestant, () => receiveAnswer(contestant.tab));
}

/** Traces a page that changes so often in ten seconds, while nobody does anything in it. */
export function traceAtRest(contestant: Contestant, changes: number): Promise<ScriptTime> {
  return traceOne(contestant, () => restWhileChanging(contestant.tab, changes));
}

async function traceOne(contestant: Contestant, act: () => Promise<void>): Promise<ScriptTime> {
  const [time] = await trace([contestant] as const, act);
  return time;
}

async function trace<Traced extends readonly Contestant[]>(
  contestants: Traced,
  act: () => Promise<void>,
): Promise<{ [Index in keyof Traced]: ScriptTime }> {
  const browsers = contestants.map(({ devTools }) => devTools);
  const traces = await recordTraces(browsers, act);
  const times = traces.map((events, index) => {
    const origin = contestants[index]?.origin;
    if (origin === undefined) throw new Error('Without an extension there is no script to trace.');
    return scriptTimeOf(events, origin);
  });
  return times as { [Index in keyof Traced]: ScriptTime };
}
