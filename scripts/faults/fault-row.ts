import type { BrowserName, Fault, MethodName } from './fault.ts';

/** What one method kept of the prompts that were sent under one fault. */
export interface FaultRow {
  readonly browser: BrowserName;
  readonly fault: Fault;
  readonly method: MethodName;
  /** Prompts that the fault struck when it was no longer too early; see measure-fault.ts. */
  readonly sent: number;
  /** Of those, kept at least once. */
  readonly kept: number;
  /** Rows beyond one for each prompt, and rows for no prompt at all. */
  readonly duplicated: number;
  readonly lost: number;
  /** Prompts that were struck too early, in addition to those in `sent`. */
  readonly struckEarly: number;
  /** Of those, kept. */
  readonly struckEarlyKept: number;
  /** Whether the kept signals, replayed into an empty ledger, give the kept sessions; null for what has none. */
  readonly rebuilt: boolean | null;
}

/** Whether a row shows what Assay promises; a baseline promises nothing. */
export function isFaultless({ method, duplicated, lost, rebuilt }: FaultRow): boolean {
  return method !== 'assay' || (lost === 0 && duplicated === 0 && rebuilt === true);
}
