import type { Outcome } from './await-emptied.ts';
import type { OpenShadowRoot } from './deep-target.ts';
import type { Editor } from './find-composer.ts';
import { newId } from './new-id.ts';
import { type Leave, type Leaving, leaveAtOnce } from './page-signal.ts';
import { sampleChanges } from './sample-changes.ts';
import { boxAround, sizeOf, treesAround } from './surroundings.ts';
import type { Stream } from './watch-streams.ts';

/** What changes earlier than this after a prompt is the person's own turn. */
const answersAfterMs = 500;
/** A doubtful prompt is given up when there is no sign of an answer for so long. */
const doubtMs = 30_000;
/** The request for an answer begins within so long after a gesture on a composer, or after any other press. */
const asksWithinMs = 10_000;
const impliesWithinMs = 3_000;
/** A page that was opened to send a prompt has to load first. */
export const opensWithinMs = 15_000;
/** After a request that may have been the answer, the page may change for so long. */
const showsWithinMs = 1_500;
/** The browser's clocks for requests and for events may differ by so much. */
const slackMs = 50;
const mostKept = 40;
/** A conversation that grew by fewer elements than this says nothing by shrinking. */
const leastGrowth = 4;

/** A press of the pointer or of Enter, and what came of it. */
interface Turn {
  /** On the page's own clock (`performance.now()`). */
  readonly pressedAt: number;
  /** A request that begins so much later, in milliseconds, may be its doing. */
  worksForMs: number;
  /**
   * `pressed`: on anything; `filled`: on a composer that holds something; `counted`: a prompt; `doubtful`: a prompt
   * that may be none; `given up`: none, for want of an answer; `over`: the text came back, or it went without.
   */
  state: 'pressed' | 'filled' | 'counted' | 'doubtful' | 'given up' | 'over';
  gesture?: Gesture;
  leaving?: Leaving;
  isAnswered?: boolean;
  /** When something last changed that is not the person's own turn, on the page's clock; 0 while nothing has. */
  changedAt: number;
  /** Whether the page went to another address since. */
  hasMoved?: boolean;
}

interface Gesture {
  readonly composer: Editor;
  /** Where the answer may be shown, and how many elements there were. */
  readonly trees: (Document | ShadowRoot)[];
  readonly size: number;
  /** What belongs to the composer. */
  readonly box: Element;
}

/** Follows the presses and prompts of one page to their answers. */
export class Turns {
  readonly #leaveWith: Leave;
  readonly #openShadowRoot: OpenShadowRoot;
  #turns: Turn[] = [];
  #sampled: Turn | undefined;
  #stopSampling: (() => void) | undefined;
  /** Whether this page has shown an answer, and whether it has streamed one. */
  #hasAnswered = false;
  #hasStreamed = false;
  #thread = newId();
  /** How many elements there were at the thread's first prompt, and after its last answer. */
  #growth: [from: number, to: number] | undefined;

  constructor(leave: Leave, openShadowRoot: OpenShadowRoot) {
    this.#leaveWith = leave;
    this.#openShadowRoot = openShadowRoot;
  }

  /**
   * Somebody pressed something.
   *
   * @param worksForMs what begins so much later, in milliseconds, may be its doing
   */
  press(worksForMs = impliesWithinMs): void {
    const turn: Turn = { pressedAt: performance.now(), worksForMs, state: 'pressed', changedAt: 0 };
    this.#turns = [...this.#turns.slice(-mostKept), turn];
  }

  /** The last press was a gesture on a composer that holds something. */
  begin(composer: Editor): Outcome {
    const turn = this.#turns.at(-1) as Turn;
    const at = Date.now();
    const trees = treesAround(composer, this.#openShadowRoot);
    turn.state = 'filled';
    turn.worksForMs = asksWithinMs;
    turn.gesture = { composer, trees, size: sizeOf(trees), box: boxAround(composer) };
    return {
      emptied: () => this.#emptied(turn, at),
      settled: () => this.#settled(turn),
      withdrawn: () => this.#drop(turn, 'over'),
    };
  }

  /** The page went to another address: the person's doing, or a prompt's, whose chat got an id. */
  moved(): void {
    const turn = this.#turns.at(-1);
    if (turn === undefined || turn.hasMoved) return;
    turn.hasMoved = true;
    if (turn.state === 'pressed') this.#beginThread();
    // The address may change again at once; the last one is the chat's.
    setTimeout(() => this.#leave('chat', performance.now()), 1_000);
  }

  /** A request has ended that was, or may have been, an answer. */
  ended({ startedAt, endedAt, isMarked }: Stream): void {
    const began = (turn: Turn): boolean => turn.pressedAt <= startedAt + slackMs;
    const turn = this.#turns.find((one) => isAwaiting(one) && began(one));
    if (turn === undefined) {
      if (isMarked) this.#imply(this.#turns.findLast(began), startedAt, endedAt);
    } else if (isMarked) {
      this.#hasStreamed = true;
      this.#answer(turn, endedAt);
    } else if (startedAt - turn.pressedAt < asksWithinMs) {
      this.#confirm(turn);
      setTimeout(() => {
        if (performance.now() - turn.changedAt >= showsWithinMs) this.#answer(turn, endedAt);
      }, showsWithinMs);
    }
  }

  /** An answer came that no prompt was seen to ask for: if a press may have, that was a prompt. */
  #imply(turn: Turn | undefined, startedAt: number, endedAt: number): void {
    if (turn?.state !== 'pressed' && turn?.state !== 'filled') return;
    if (startedAt - turn.pressedAt > turn.worksForMs) return;

    turn.state = 'over';
    this.#hasAnswered = true;
    this.#leave(turn.gesture?.composer.isConnected ? 'prompt' : 'implied', turn.pressedAt);
    this.#leave('answer', endedAt);
  }

  #emptied(turn: Turn, at: number): void {
    for (const earlier of this.#turns) if (earlier.changedAt > 0) this.#answer(earlier, earlier.changedAt);
    turn.state = 'counted';
    this.#findThread(turn.gesture?.size ?? 0);
    turn.leaving = this.#leaveWith({ kind: 'prompt', at, thread: this.#thread });
    turn.leaving.put();
    setTimeout(() => this.#sample(turn), answersAfterMs);
  }

  /** An answer may be all that tells a prompt from a command or a cleared field, where a page shows answers. */
  #settled(turn: Turn): void {
    const { trees = [], size = 0 } = turn.gesture ?? {};
    const hasSign = turn.isAnswered || turn.changedAt > 0 || (!this.#hasStreamed && sizeOf(trees) > size);
    if (hasSign || !this.#hasAnswered) {
      turn.leaving?.poke();
      return;
    }
    turn.state = 'doubtful';
    turn.leaving?.put(true);
    setTimeout(() => {
      if (turn.state === 'doubtful') this.#drop(turn, 'given up');
    }, doubtMs);
  }

  #drop(turn: Turn, state: 'given up' | 'over'): void {
    turn.state = state;
    turn.leaving?.withdraw();
  }

  #confirm(turn: Turn): void {
    if (turn.state === 'given up') turn.leaving?.put();
    if (turn.state !== 'counted') turn.leaving?.poke();
    turn.state = 'counted';
  }

  #sample(turn: Turn): void {
    if (turn.gesture === undefined || !isAwaiting(turn)) return;
    const { trees, box } = turn.gesture;
    this.#stopSampling?.();
    this.#sampled = turn;
    this.#stopSampling = sampleChanges(trees, {
      isChange: (target) => !box.contains(target),
      changed: () => {
        turn.changedAt = performance.now();
        this.#confirm(turn);
      },
      // Where answers are streamed, the stream says better when one ended.
      fellQuiet: () => this.#hasStreamed || this.#answer(turn, turn.changedAt),
    });
  }

  #answer(turn: Turn, endedAt: number): void {
    if (!isAwaiting(turn)) return;
    this.#confirm(turn);
    turn.isAnswered = true;
    this.#hasAnswered = true;
    if (this.#sampled === turn) this.#stopSampling?.();
    if (this.#growth) this.#growth[1] = sizeOf(turn.gesture?.trees ?? []);
    this.#leave('answer', endedAt);
  }

  #beginThread(): void {
    this.#thread = newId();
    this.#growth = undefined;
  }

  /** A conversation only grows: where half of it is gone, another one has begun. */
  #findThread(size: number): void {
    const [from, to] = this.#growth ?? [size, size];
    if (to - from >= leastGrowth && to - size > (to - from) / 2) this.#beginThread();
    this.#growth ??= [size, size];
  }

  #leave(kind: 'prompt' | 'implied' | 'answer' | 'chat', time: number): void {
    const at = Math.round(Date.now() - performance.now() + time);
    leaveAtOnce(this.#leaveWith, { kind, at, thread: this.#thread });
  }
}

/** Whether a turn is a prompt, or may be one, whose answer has not been seen. */
const isAwaiting = ({ state, isAnswered }: Turn): boolean =>
  !isAnswered && (state === 'counted' || state === 'doubtful' || state === 'given up');
