import { type Leave, leaveAtOnce } from './page-signal.ts';

/** Attention lasts so long after the last use. */
const lastsMs = 60_000;
/** So often it is looked whether it still lasts, while it does. A machine that slept shows as a longer gap. */
const lookEveryMs = 5_000;
const longestPieceMs = 60_000;
const shortestPieceMs = 1_000;

/** A stretch of attention that goes on. */
interface Piece {
  /** Epoch milliseconds. */
  readonly at: number;
  /** On the page's clock: how far it was seen to last. */
  readonly startedAt: number;
  seenTo: number;
}

/**
 * Notices when the page has a person's attention: it is visible, has the focus, and was used within the last minute.
 * Leaves it in pieces of a minute at the most.
 *
 * @returns to be called when a person uses the page
 */
export function watchAttention(page: Window, leave: Leave, signal: AbortSignal): () => void {
  let usedAt = 0;
  let piece: Piece | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  function use(): void {
    const now = performance.now();
    if (piece !== undefined && now - usedAt < shortestPieceMs) return;
    look();
    usedAt = now;
    if (piece === undefined && hasFocus(page)) begin(now);
  }

  function begin(now: number): void {
    piece = { at: Date.now(), startedAt: now, seenTo: now };
    timer ??= setInterval(look, lookEveryMs);
  }

  /** Moves the end of the piece to now, or as far as attention lasted. */
  function look(): void {
    if (piece === undefined) return;
    const now = performance.now();
    const slept =
      now - piece.seenTo > 2 * lookEveryMs ||
      Date.now() - piece.at - (now - piece.startedAt) > 2 * lookEveryMs;
    const lasts = now - usedAt < lastsMs;
    if (!slept) piece.seenTo = Math.min(now, usedAt + lastsMs);
    if (slept || !lasts || !hasFocus(page)) end();
    else if (piece.seenTo - piece.startedAt >= longestPieceMs - lookEveryMs) {
      end();
      begin(now);
    }
  }

  function end(): void {
    clearInterval(timer);
    timer = undefined;
    const forMs = Math.round(Math.min((piece?.seenTo ?? 0) - (piece?.startedAt ?? 0), longestPieceMs));
    if (piece !== undefined && forMs >= shortestPieceMs)
      leaveAtOnce(leave, { kind: 'attention', at: piece.at, forMs });
    piece = undefined;
  }

  const options = { capture: true, signal };
  page.addEventListener('blur', look, options);
  page.addEventListener('visibilitychange', look, options);
  page.addEventListener(
    'pagehide',
    () => {
      look();
      end();
    },
    options,
  );
  return use;
}

const hasFocus = ({ document }: Window): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();
