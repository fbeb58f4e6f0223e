import { type Leave, leaveAtOnce } from './page-signal.ts';

/** Attention lasts so long after the last use. */
const lastsMs = 60_000;
/** So often it is looked whether it still lasts, while it does. */
const lookEveryMs = 5_000;
/** Attention is left in pieces of about so long: a look may come late, and a minute is the most that is taken. */
const pieceMs = 50_000;
const shortestPieceMs = 1_000;

/**
 * Notices when the page has a person's attention: it is visible, has the focus, and was used within the last minute.
 * A machine that slept shows as a gap between two looks, and the gap counts nothing.
 *
 * @returns to be called with each event that may be a use; costs next to nothing, since the event is only looked at
 *   later
 */
export function watchAttention(leave: Leave, options: AddEventListenerOptions): (use: Event) => void {
  let lastUse: Event | undefined;
  let usedAt = 0;
  let lookedAt = 0;
  let heldMs = 0;
  /** When the piece began, in epoch milliseconds. */
  let at = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    if (!timer) return;
    const now = performance.now();
    usedAt = lastUse?.timeStamp ?? usedAt;
    const hasSlept = now - lookedAt > 2 * lookEveryMs;
    if (!hasSlept) heldMs += Math.min(now, usedAt + lastsMs) - lookedAt;
    lookedAt = now;
    const isOver = hasSlept || now - usedAt >= lastsMs || !hasFocus();
    if (heldMs >= (isOver ? shortestPieceMs : pieceMs)) {
      leaveAtOnce(leave, { kind: 'attention', at, forMs: Math.round(heldMs) });
      heldMs = 0;
      at = Date.now();
    }
    if (!isOver) return;
    clearInterval(timer);
    timer = undefined;
  }

  for (const kind of ['blur', 'visibilitychange']) addEventListener(kind, look, options);

  return (use) => {
    if (!use.isTrusted) return;
    lastUse = use;
    if (timer || !hasFocus()) return;
    heldMs = 0;
    at = Date.now();
    lookedAt = performance.now();
    timer = setInterval(look, lookEveryMs);
  };
}

const hasFocus = (): boolean => document.visibilityState === 'visible' && document.hasFocus();
