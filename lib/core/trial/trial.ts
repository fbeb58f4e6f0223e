/** A trial of a workflow: in each block of two like tasks a coin, fixed at the start, says which is done with AI. */
export interface Trial {
  readonly id: string;
  readonly workflowId: string;
  /** How many blocks it has, chosen before it began. */
  readonly blocks: number;
  /** What the coin is thrown from, and the hash that was shown at the start, both in hexadecimal digits. */
  readonly seed: string;
  readonly seedHash: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** When it ended, in epoch milliseconds, and whether that was before all blocks were done; undefined until then. */
  readonly endedAt?: number | undefined;
  readonly endedEarly?: boolean | undefined;
}

/** A trial has no fewer and no more blocks than these. */
export const fewestBlocks = 6;
export const mostBlocks = 60;
