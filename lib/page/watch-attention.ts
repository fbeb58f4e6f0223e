import { type Leave, leaveAtOnce } from './page-signal.ts';

/** Attention lasts so long after the last use. */
const lastsMs = 60_000;
/** So often it is looked whether it still lasts, while it does. */
const lookEveryMs = 5_000;
/** Attention is left in pieces of about a minute. */
const pieceMs = 55_000;
const shortestPieceMs = 1_000;

/**
 * Notices when the page has a person's attention: it is visible, has the focus, and was used within the last minute.
 * A machine that slept shows as a gap between two looks, and the gap counts nothing.
 *
 * @returns to be called with each event that may be a use; costs next to nothing, since the event is only looked at
 *   later
 */
export function watchAttention(page: Window, leave: Leave, signal: AbortSignal): (use: Event) => void {
  let lastUse: Event | undefined;
  let usedAt = 0;
  let lookedAt = 0;
  let heldMs = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    const now = performance.now();
    if (lastUse?.isTrusted) usedAt = lastUse.timeStamp;
    lastUse = undefined;
    const hasSlept = now - lookedAt > 2 * lookEveryMs;
    if (timer && !hasSlept) heldMs += Math.min(now, usedAt + lastsMs) - lookedAt;
    lookedAt = now;
    const isOver = hasSlept || now - usedAt >= lastsMs || !hasFocus(page.document);
    if (heldMs >= (isOver ? shortestPieceMs : pieceMs)) {
      const forMs = Math.round(heldMs);
      leaveAtOnce(leave, { kind: 'attention', at: Date.now() - forMs, forMs });
      heldMs = 0;
    }
    if (!isOver) return;
    clearInterval(timer);
    timer = undefined;
    heldMs = 0;
  }

  for (const kind of ['blur', 'visibilitychange'])
    page.addEventListener(kind, look, { capture: true, signal });

  return (use) => {
    lastUse = use;
    if (timer || !use.isTrusted || !hasFocus(page.document)) return;
    lookedAt = performance.now();
    timer = setInterval(look, lookEveryMs);
  };
}

const hasFocus = (document: Document): boolean =>
  document.visibilityState === 'visible' && document.hasFocus();
