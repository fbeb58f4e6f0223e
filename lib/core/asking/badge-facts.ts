/** What the badge has to say. */
export interface BadgeFacts {
  /** How many sessions wait, counted up to one more than {@link mostOnBadge}. */
  readonly waiting: number;
  /** Whether there is to be anything on the toolbar button now; its title says it in any case. */
  readonly isShown: boolean;
  /** The names of the tools that are paused, or that all are. */
  readonly paused: readonly string[] | 'all';
}

/** The badge has room for two digits; nobody needs to know more from it. */
export const mostOnBadge = 99;
