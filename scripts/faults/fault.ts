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
