import type { TraceEvent } from './record-trace.ts';

/** What an extension's page script did in the pages of a traced browser. */
export interface ScriptTime {
  /** Time on the main thread, compiling, evaluating and calling the script, with what it has the browser do meanwhile. */
  readonly ms: number;
  /** How often style or layout was worked out within the script's own calls, because it asked for a measure. */
  readonly forcedLayouts: number;
}

const layoutNames = ['Layout', 'UpdateLayoutTree'];

/**
 * Adds up what belongs to an extension's scripts. A call counts from the browser's entry into the script to its way
 * out, with the promises that are settled on that way; what is nested counts once. Time is that of the thread, which
 * stands still while others have the processor. Promises that the browser settles later, a few for each prompt, carry
 * no name in a trace and are left out.
 *
 * @param origin of the extension, as `chrome-extension://…`
 */
export function scriptTimeOf(events: readonly TraceEvent[], origin: string): ScriptTime {
  let micros = 0;
  let forcedLayouts = 0;
  for (const thread of mainThreads(events)) {
    let ownUntil = Number.NEGATIVE_INFINITY;
    let entry: TraceEvent | undefined;
    for (const event of thread) {
      const isWithinOwn = event.ts < ownUntil;
      if (isWithinOwn) forcedLayouts += layoutNames.includes(event.name) ? 1 : 0;
      else if (event.name === 'v8.callFunction') entry = event;
      else if (event.args.data?.url?.startsWith(`${origin}/`)) {
        const outer = entry !== undefined && event.ts < endOf(entry) ? entry : event;
        micros += outer.tdur ?? outer.dur ?? 0;
        ownUntil = endOf(outer);
      }
    }
  }
  return { ms: micros / 1_000, forcedLayouts };
}

/** The complete entries of each page's main thread, in their order, the outer ones first. */
function mainThreads(events: readonly TraceEvent[]): TraceEvent[][] {
  const isMain = (event: TraceEvent): boolean =>
    event.name === 'thread_name' && event.args.name === 'CrRendererMain';
  return events
    .filter(isMain)
    .map(({ pid, tid }) =>
      events
        .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
        .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0)),
    );
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
