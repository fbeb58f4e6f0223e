/** The faults that are done in each browser, after each prompt one. */
export const faultsIn = {
  /** The worker is stopped; the tab is closed; both at once; the browser is killed and started again. */
  chromium: ['worker', 'tab', 'both', 'kill'],
  /** The event page comes to its idle end, which is made to come at once; the browser is killed and started again. */
  firefox: ['idle', 'kill'],
} as const;

/** The browsers that faults are done in. */
export const browserNames = ['chromium', 'firefox'] as const;

/** See {@link browserNames}. */
export type BrowserName = (typeof browserNames)[number];

/** See {@link faultsIn}. */
export type Fault = (typeof faultsIn)[BrowserName][number];

/**
 * The ways from the page to what is kept: Assay's, a message and nothing else, and a message that is sent again until
 * it was acknowledged.
 */
export const methodNames = ['assay', 'naive', 'acknowledged'] as const;

/** See {@link methodNames}. */
export type MethodName = (typeof methodNames)[number];

/**
 * What of a prompt is out of a fault's reach, once the page has lived for it. `looked`: the composer has been empty for
 * as long as its observer may take to look. `written`: what was written then is in the browser's files.
 */
export const milestones = ['looked', 'written'] as const;

/** See {@link milestones}. */
export type Milestone = (typeof milestones)[number];

/**
 * What a page must have lived for when a fault strikes, for the prompt to count. A tab that is closed takes along what
 * its script has not handed over; a browser that is killed, what is in no file. What spares the page spares its script.
 */
export const neededUnder: Readonly<Record<Fault, Milestone | undefined>> = {
  worker: undefined,
  idle: undefined,
  tab: 'looked',
  both: 'looked',
  kill: 'written',
};
