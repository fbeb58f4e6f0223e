const shortestMs = 400;
const longestMs = 900;

/** How fast an answer comes; what is left out is chosen by `turn`, not by chance. */
export interface Pace {
  /** Before the first word. */
  readonly afterMs?: number;
  /** From the first word to the last. */
  readonly lastsMs?: number;
}

interface Delivery {
  readonly answer: string;
  readonly turn: number;
  readonly pace: Pace;
  /** Gets the words that are due, at least one. */
  readonly onWords: (words: readonly string[]) => void;
  readonly onEnd: () => void;
}

/**
 * Hands out an answer word by word.
 *
 * @returns ends it early
 */
export function paceAnswer({ answer, turn, pace, onWords, onEnd }: Delivery): () => void {
  const words = answer.match(/\S+\s*/g) ?? [];
  const lastsMs = pace.lastsMs ?? shortestMs + ((turn * 130) % (longestMs - shortestMs));
  const pauseMs = lastsMs / words.length;
  const startsAt = performance.now() + (pace.afterMs ?? 0);
  let sent = 0;

  const timer = setInterval(() => {
    // Timers come late on a busy machine: send what is due by now, so that the length of the stream stays.
    const due = Math.ceil((performance.now() - startsAt) / pauseMs);
    if (sent < due) onWords(words.slice(sent, due));
    sent = Math.max(sent, due);
    if (sent < words.length) return;
    clearInterval(timer);
    onEnd();
  }, pauseMs);
  return () => clearInterval(timer);
}
