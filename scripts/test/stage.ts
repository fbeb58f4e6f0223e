/** How many checks a stage made, by outcome. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A stage of `npm test`. */
export interface Stage {
  readonly name: string;
  /**
   * Makes the stage's checks, its output shown as it comes, and counts them.
   *
   * @param isBeside whether another one runs at the same time
   */
  run(isBeside: boolean): Promise<Count>;
}
