import { type Leave, leaveAtOnce } from './page-signal.ts';

/** Attention lasts so long after the last use. */
const lastsMs = 60_000;
/** So often it is looked whether it still lasts, while it does. */
const lookEveryMs = 5_000;
/** While the page is used, attention is left in pieces of about so long; with a minute of rest, two at the most. */
const pieceMs = 50_000;
const shortestPieceMs = 1_000;

/**
 * Notices when the page has a person's attention: it is visible, has the focus, and was used within the last minute.
 * A machine that slept shows as a gap between two looks, and the gap counts nothing. What is left wakes the
 * background, so it is left when the person does something or goes, and never because nothing happens.
 *
 * @returns to be called with each event that may be a use; costs next to nothing, since the event is only looked at
 *   later
 */
export function watchAttention(leave: Leave, options: AddEventListenerOptions): (use: Event) => void {
  let lastUse: Event;
  let lookedAt = 0;
  let heldMs = 0;
  /** When the piece began, in epoch milliseconds. */
  let at = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(event?: Event): void {
    const now = performance.now();
    if (timer) {
      const restMs = now - lastUse.timeStamp;
      const hasSlept = now - lookedAt > 2 * lookEveryMs;
      if (!hasSlept) heldMs += now - lookedAt - Math.max(0, restMs - lastsMs);
      lookedAt = now;
      if (hasSlept || restMs >= lastsMs || !hasFocus()) timer = void clearInterval(timer);
      else if (heldMs >= pieceMs && restMs < 2 * lookEveryMs) leavePiece();
    }
    if (event && !timer) leavePiece();
  }

  function leavePiece(): void {
    if (heldMs >= shortestPieceMs) leaveAtOnce(leave, { kind: 'attention', at, forMs: Math.round(heldMs) });
    heldMs = 0;
    at = Date.now();
  }

  for (const kind of ['blur', 'visibilitychange']) addEventListener(kind, look, options);

  return (use) => {
    if (!use.isTrusted) return;
    lastUse = use;
    if (timer || !hasFocus()) return;
    leavePiece();
    lookedAt = performance.now();
    timer = setInterval(look, lookEveryMs);
  };
}

const hasFocus = (): boolean => !document.hidden && document.hasFocus();
