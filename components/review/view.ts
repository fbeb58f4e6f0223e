/** How the review's parts show sessions. */
export interface View {
  /** Epoch milliseconds. */
  readonly now: number;
  /** `YYYY-MM-DD`, where the user is. */
  readonly today: string;
  readonly locale: string;
  readonly names: ReadonlyMap<string, string>;
}
