import {
  type BrowserName,
  browserNames,
  type Fault,
  faultsIn,
  type MethodName,
  methodNames,
} from './fault.ts';
import type { Series } from './measure-fault.ts';

/** What of everything is to be measured; all of what is left out. */
export interface Wish {
  readonly browser?: string | undefined;
  readonly fault?: string | undefined;
  readonly method?: string | undefined;
  /** How many events of each, instead of the usual number. */
  readonly events?: number | undefined;
  /** A hundredth, and of the baselines only what tells them from Assay best. */
  readonly short?: boolean;
}

/** A series before it is known where Assay's build lies. */
export type PlannedSeries = Omit<Series, 'assay'>;

/**
 * Gives the series that are to be measured, in their order: 5,000 events for Assay and 100 or 50 a fault for each
 * baseline, unless something else is wished.
 *
 * @throws Error when there is nothing like what is wished
 */
export function planSeries({ browser, fault, method, events, short = false }: Wish): PlannedSeries[] {
  const all = browserNames.flatMap((name) => faultsIn[name].flatMap((one) => seriesOf(name, one)));
  const planned = all
    .filter((one) => (browser ?? one.browser) === one.browser)
    .filter((one) => (fault ?? one.fault) === one.fault)
    .filter((one) => (method ?? one.method) === one.method)
    .filter((one) => !short || one.method === 'assay' || (one.method === 'naive' && one.fault === 'both'))
    .map((one) => ({ ...one, events: events ?? (short ? shortened(one) : one.events) }));
  if (planned.length === 0 || planned.some(({ events: many }) => !(many > 0)))
    throw new Error(`Nothing is like that. ${wordsOfAll()}`);
  return planned;
}

function seriesOf(browser: BrowserName, fault: Fault): PlannedSeries[] {
  return methodNames.map((method) => ({ browser, fault, method, events: usualEvents(fault, method) }));
}

function usualEvents(fault: Fault, method: MethodName): number {
  if (method === 'assay') return fault === 'kill' ? 500 : 1_000;
  return fault === 'kill' ? 50 : 100;
}

function shortened({ fault, method }: PlannedSeries): number {
  // One in seven is lost: that none is lost comes about once in 17,000 runs.
  if (method !== 'assay') return 60;
  return fault === 'kill' ? 3 : 10;
}

function wordsOfAll(): string {
  const faults = browserNames.map((name) => `in ${name} ${faultsIn[name].join(', ')}`);
  return `Faults are ${faults.join('; ')}. Methods are ${methodNames.join(', ')}.`;
}
