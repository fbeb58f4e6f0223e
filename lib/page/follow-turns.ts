import type { Outcome } from './await-emptied.ts';
import type { Editor } from './find-composer.ts';
import { newId } from './new-id.ts';
import { type Leave, type Leaving, leaveAtOnce } from './page-signal.ts';
import { sampleChanges } from './sample-changes.ts';
import { boxAround, sizeOf, treesAround } from './surroundings.ts';
import type { StreamEnded } from './watch-streams.ts';

/** What changes earlier than this after a prompt is the person's own turn. */
const answersAfterMs = 250;
/** After a request that may have been the answer, a page shows it within so long, and then rests. */
const showsWithinMs = 2_000;
const restsForMs = 1_200;
/** A doubtful prompt is given up when there is no sign of an answer for so long. */
const doubtMs = 60_000;
/** The request for an answer begins within so long after a gesture on a composer, or after any other press. */
const asksWithinMs = 10_000;
const impliesWithinMs = 3_000;
/** A page that was opened to send a prompt has to load first. */
export const opensWithinMs = 15_000;
/** The browser's clocks for requests and for events may differ by so much. */
const slackMs = 50;
const mostKept = 40;
const answersWithinMs = 600_000;
/** A few elements come and go without a turn or another conversation beginning. */
const fewElements = 2;
/** An editor that was emptied may gain an element: the break in an empty line. */
const emptyLine = 1;

/** A press of the pointer or of Enter, and what came of it. */
interface Turn {
  /** On the page's own clock (`performance.now()`). */
  readonly from: number;
  /** Until when a request that begins may be its doing. */
  readonly to: number;
  /** The composer that held something, if it was a gesture on one. */
  readonly composer: Editor | undefined;
  /**
   * `sent`: it was a prompt, and the answer is to come; `doubtful`: it may be none, for want of an answer; `over`:
   * there is no more to come; undefined while it may have done anything.
   */
  state?: 'sent' | 'doubtful' | 'over';
  leaving?: Leaving;
  /** When something last changed that is not the person's own turn, on the page's clock; 0 before. */
  changedAt: number;
}

/** Follows the presses and prompts of one page to their answers. */
export class Turns {
  readonly #send: Leave;
  #turns: Turn[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stopSampling: (() => void) | undefined;
  /** Whether this page has streamed an answer to a prompt. */
  #hasStreamed = false;
  #thread = newId();
  /** Where answers may be shown. */
  #trees: readonly (Document | ShadowRoot)[] = [];
  /** How many elements there were at the thread's first prompt, and after its last answer. */
  #growth: [from: number, to: number] | undefined;

  constructor(leave: Leave) {
    this.#send = leave;
  }

  /**
   * Somebody pressed something.
   *
   * @param worksForMs what begins so much later, in milliseconds, may be its doing
   */
  press(worksForMs = impliesWithinMs, composer?: Editor): Turn {
    const from = performance.now();
    const turn = { from, to: from + worksForMs, composer, changedAt: 0 };
    this.#turns = [...this.#turns.slice(-mostKept), turn];
    return turn;
  }

  /** What was pressed was a gesture on a composer that holds something. Gives a way to say what has become of it. */
  begin(composer: Editor): (outcome: Outcome) => void {
    const trees = treesAround(composer);
    const size = sizeOf(trees);
    const box = boxAround(composer);
    const turn = this.press(asksWithinMs, composer);
    // What changes from here on may be the person's next turn.
    this.#stopSampling?.();
    return (outcome) => {
      if (outcome === 'emptied') {
        this.#emptied(turn, size);
        this.#trees = trees;
        setTimeout(() => this.#sample(turn, box), answersAfterMs);
      } else if (outcome === 'settled') this.#settled(turn, size);
      else if (outcome === 'withdrawn') drop(turn);
    };
  }

  /** The page went to another address: the person's doing, or a prompt's, whose chat got an id. */
  moved(): void {
    if (!this.#turns.at(-1)?.state) this.#beginThread();
    // The address may change again at once; the last one is the chat's.
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#leave('chat', performance.now()), 1_000);
  }

  /** A request has ended; see {@link StreamEnded}. */
  readonly ended: StreamEnded = (startedAt, endedAt, isMarked) => {
    const earlier = this.#turns.filter(({ from }) => from <= startedAt + slackMs);
    // Prompts may be queued, so the oldest is answered first; but what is doubtful may be no prompt.
    const turn =
      earlier.find(({ state }) => state === 'sent') ?? earlier.findLast(isAwaiting) ?? earlier.at(-1);
    if (!turn) return;
    const isLate = startedAt > turn.to;

    if (isAwaiting(turn)) {
      if (isMarked) {
        this.#hasStreamed = true;
        this.#answer(turn, endedAt);
      } else if (!isLate) {
        confirm(turn);
        setTimeout(() => {
          if (performance.now() - turn.changedAt > restsForMs) this.#answer(turn, endedAt);
        }, showsWithinMs);
      }
    } else if (isMarked && !isLate) this.#imply(turn, endedAt);
  };

  #emptied(turn: Turn, size: number): void {
    // Its answer has ended already, and told of it.
    if (turn.state) return;
    this.#compare(size);
    for (const earlier of this.#turns) if (earlier.changedAt) this.#answer(earlier, earlier.changedAt);
    this.#growth = [this.#growth?.[0] ?? size, size];
    turn.state = 'sent';
    turn.leaving = this.#send({ kind: 'prompt', at: epochOf(turn.from), thread: this.#thread });
    turn.leaving.put();
  }

  /** On a page that streams its answers, one is all that tells a prompt from a command or a cleared field. */
  #settled(turn: Turn, size: number): void {
    if (
      !this.#hasStreamed ||
      sizeOf(this.#trees) > size + emptyLine ||
      turn.changedAt ||
      turn.state === 'over'
    )
      turn.leaving?.poke();
    else {
      turn.state = 'doubtful';
      turn.leaving?.put(true);
      setTimeout(() => turn.state === 'doubtful' && drop(turn), doubtMs);
    }
  }

  #sample(turn: Turn, box: Element): void {
    this.#stopSampling?.();
    if (isAwaiting(turn))
      this.#stopSampling = sampleChanges(
        this.#trees,
        box,
        // Where answers are streamed, the stream says better when one ended.
        () => this.#hasStreamed || this.#answer(turn, turn.changedAt),
        () => {
          turn.changedAt = performance.now();
          confirm(turn);
          // A page that never rests does not tell when an answer ended.
          return turn.changedAt - turn.from < answersWithinMs;
        },
      );
  }

  /** An answer came that no prompt was seen to ask for: the press did. */
  #imply(turn: Turn, endedAt: number): void {
    if (turn.state) return;
    turn.state = 'over';
    this.#compare(sizeOf(this.#trees));
    this.#leave(turn.composer?.isConnected ? 'prompt' : 'implied', turn.from);
    this.#leave('answer', endedAt);
  }

  #answer(turn: Turn, endedAt: number): void {
    if (!isAwaiting(turn)) return;
    confirm(turn);
    turn.state = 'over';
    this.#stopSampling?.();
    if (this.#growth) this.#growth[1] = sizeOf(this.#trees);
    this.#leave('answer', endedAt);
  }

  /** A conversation only grows: where half of it is gone, another one has begun. */
  #compare(size: number): void {
    const [from, to] = this.#growth ?? [size, size];
    if (to - size > fewElements + (to - from) / 2) this.#beginThread();
  }

  #beginThread(): void {
    this.#thread = newId();
    this.#growth = undefined;
  }

  #leave(kind: 'prompt' | 'implied' | 'answer' | 'chat', time: number): void {
    leaveAtOnce(this.#send, { kind, at: epochOf(time), thread: this.#thread });
  }
}

/** Epoch milliseconds of a time on the page's clock. */
const epochOf = (time: number): number => Math.round(Date.now() - performance.now() + time);

/** Whether a turn is a prompt, or may be one, whose answer has not been seen. */
const isAwaiting = ({ state }: Turn): boolean => state === 'sent' || state === 'doubtful';

function confirm(turn: Turn): void {
  if (turn.state === 'doubtful') turn.leaving?.poke();
  turn.state = 'sent';
}

function drop(turn: Turn): void {
  turn.state = 'over';
  turn.leaving?.withdraw();
}
