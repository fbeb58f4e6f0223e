/** What really happened on the page, counted where it happens. */
export interface Truth {
  /** Prompts sent from the composer; one that is refused and comes back is none. */
  prompts: number;
  /** Prompts of other kinds: suggestions, an answer asked for again, an edited prompt, one from the address. */
  others: number;
  /** Answers that ended. */
  answers: number;
  /** Answers, or code in them, that a copy control copied. */
  copies: number;
  /** Chats that got their first prompt. */
  chats: number;
  /** Answers that are awaited now. */
  awaited: number;
}

/** The truth of this page since it was loaded; tests read it as `window.truth`. */
export const truth: Truth = { prompts: 0, others: 0, answers: 0, copies: 0, chats: 0, awaited: 0 };

Object.assign(window, { truth });
