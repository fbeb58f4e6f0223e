/** How large a task is, compared with others of its workflow. */
export const taskSizes = ['small', 'usual', 'large'] as const;

/** See {@link taskSizes}. */
export type TaskSize = (typeof taskSizes)[number];

/** What became of a task: used as it was, reworked first, or thrown away. */
export const taskOutcomes = ['used', 'reworked', 'thrown-away'] as const;

/** See {@link taskOutcomes}. */
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Where a task's time comes from: the timer, the user's memory, or a file of another program. */
export const taskSources = ['timer', 'entered', 'import'] as const;

/** See {@link taskSources}. */
type TaskSource = (typeof taskSources)[number];

/** The states of a task. Only one is running at a time; of a task that is entered or imported the state is `done`. */
export const taskStates = ['running', 'paused', 'done'] as const;

/** See {@link taskStates}. */
type TaskState = (typeof taskStates)[number];

/** A span of time, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One piece of a workflow with the time that it took. */
export interface Task {
  readonly id: string;
  readonly workflowId: string;
  /** Epoch milliseconds; nothing of `worked` and `unsure` lies before it. */
  readonly startedAt: number;
  /** When it was done, in epoch milliseconds; undefined until then. Nothing of `worked` and `unsure` lies after it. */
  readonly endedAt?: number | undefined;
  /** The IANA time zone where it began, and the day (`YYYY-MM-DD`) that it was there. */
  readonly zone: string;
  readonly day: string;
  readonly state: TaskState;
  /**
   * When somebody had their hands on it: spans in order that do not overlap. While it is running the last one reaches
   * to the moment at which the timer was last seen to run.
   */
  readonly worked: readonly Span[];
  /** When the timer ran and nobody could see it, as while the machine slept; until the user says whether to count it. */
  readonly unsure: readonly Span[];
  /** Guessed before it began; undefined where nobody did, as in most imports. */
  readonly size?: TaskSize | undefined;
  /** As the user confirmed it; undefined until then. */
  readonly withAi?: boolean | undefined;
  /** `open` until the user has told; `untold` once they were asked and let it be. */
  readonly outcome: TaskOutcome | 'open' | 'untold';
  readonly source: TaskSource;
  /** When its times were last put right by hand, in epoch milliseconds. */
  readonly correctedAt?: number | undefined;
  /** When anything of it was last changed by the user, in epoch milliseconds. */
  readonly changedAt: number;
  /** The trial that it belongs to, in which of its blocks (from 1), and whether the coin said: with AI. */
  readonly trialId?: string | undefined;
  readonly block?: number | undefined;
  readonly assigned?: boolean | undefined;
}

/** The hands-on time of a task, in milliseconds. What is unsure is not in it. */
export const handsOnMs = ({ worked }: Pick<Task, 'worked'>): number =>
  worked.reduce((sum, { from, to }) => sum + (to - from), 0);

/** Whether a task's time can be compared: it is done, no time of it is unsure, and it is known to be with AI or not. */
export const isSettled = ({ state, unsure, withAi }: Task): boolean =>
  state === 'done' && unsure.length === 0 && withAi !== undefined;
