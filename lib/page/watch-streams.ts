/** Content types of answers that come piece by piece. */
const streamType = /event-stream|ndjson|jsonl/;
/** A request that took so long may have been an answer. */
const longMs = 300;

/**
 * Called when a request of the page has ended. Times are on the page's own clock (`performance.now()`).
 *
 * @param isMarked whether it is known to be an answer's stream, rather than any request that took long
 */
export type StreamEnded = (startedAt: number, endedAt: number, isMarked: boolean) => void;

/**
 * Notices requests of the page that carried, or may have carried, an answer: by their content type, their path and
 * their times. What was asked and answered is out of reach, and the query of an address is cut off unread.
 *
 * @param unmarkedStream matches the paths of streams whose content type does not tell
 */
export function watchStreams(unmarkedStream: RegExp, ended: StreamEnded): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as RequestTiming[]) {
      const { name, initiatorType, startTime, duration, responseStatus, contentType, encodedBodySize } =
        entry;
      if (!/fetch|xml|other/.test(initiatorType) || responseStatus >= 400) continue;
      const path = name.replace(/[?#].*|^\w+:\/\/[^/]+/gs, '');
      const isLong = duration > longMs;
      // Chromium tells no type that it does not know itself: lines of JSON, and what comes in frames of its own.
      const isUnknown = !contentType && isLong && encodedBodySize > 0;
      const isMarked = isUnknown || streamType.test(contentType) || unmarkedStream.test(path);
      if (isMarked || isLong) ended(startTime, startTime + duration, isMarked);
    }
  });
  observer.observe({ type: 'resource' });
}

/** Where a browser lacks these fields they compare, and match, as nothing does. */
type RequestTiming = PerformanceResourceTiming & {
  readonly contentType: string;
  readonly responseStatus: number;
};
