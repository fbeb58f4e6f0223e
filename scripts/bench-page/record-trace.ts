import type { DevTools } from './devtools.ts';

/** One entry of Chromium's trace; times are in microseconds, `tdur` in those of the thread. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const categories = ['devtools.timeline', 'v8'];

/** Traces several browsers at once while something is done, and gives the entries of each. */
export async function recordTraces(
  browsers: readonly DevTools[],
  act: () => Promise<void>,
): Promise<TraceEvent[][]> {
  await Promise.all(browsers.map(startTracing));
  // What is thrown goes on once the tracing has ended.
  const [acted] = await Promise.allSettled([act()]);
  const traces = await Promise.all(browsers.map(endTracing));
  if (acted.status === 'rejected') throw acted.reason;
  return traces;
}

async function startTracing(devTools: DevTools): Promise<void> {
  await devTools.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
}

async function endTracing(devTools: DevTools): Promise<TraceEvent[]> {
  const complete = devTools.next<{ stream: string }>('Tracing.tracingComplete');
  await devTools.send('Tracing.end');
  const text = await readStream(devTools, (await complete).stream);
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

async function readStream(devTools: DevTools, handle: string): Promise<string> {
  const parts: string[] = [];
  for (;;) {
    const { data, eof } = await devTools.send<{ data: string; eof: boolean }>('IO.read', { handle });
    parts.push(data);
    if (eof) break;
  }
  await devTools.send('IO.close', { handle });
  return parts.join('');
}
