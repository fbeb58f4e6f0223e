/** A request of the page that has ended. */
export interface Stream {
  /** On the page's own clock (`performance.now()`). */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Whether it is known to be an answer's stream, rather than any request that took long. */
  readonly isMarked: boolean;
}

/** Content types of answers that come piece by piece. */
const streamType = /event-stream|ndjson|jsonl|json-seq|connect\+|grpc/;
/** A request that took so long may have been an answer. */
const longMs = 300;

/**
 * Notices requests of the page that carried, or may have carried, an answer: by their content type, their path and
 * their times. What was asked and answered is out of reach, and the query of an address is cut off unread.
 *
 * @param unmarkedStream matches the paths of streams whose content type does not tell
 */
export function watchStreams(unmarkedStream: RegExp, ended: (stream: Stream) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      const stream = asStream(entry, unmarkedStream);
      if (stream !== undefined) ended(stream);
    }
  });
  observer.observe({ type: 'resource' });
}

function asStream(entry: TypedEntry, unmarkedStream: RegExp): Stream | undefined {
  const { initiatorType, startTime, duration, responseStatus = 0, contentType = '' } = entry;
  const isRequest = ['fetch', 'xmlhttprequest', 'other'].includes(initiatorType);
  if (!isRequest || responseStatus >= 400) return undefined;

  const path = entry.name.replace(/[?#].*$/s, '').replace(/^\w+:\/\/[^/]*/, '');
  const isMarked = streamType.test(contentType) || unmarkedStream.test(path);
  if (!isMarked && (duration < longMs || initiatorType === 'other')) return undefined;
  return { startedAt: startTime, endedAt: startTime + duration, isMarked };
}

/** Fields that not every browser has. */
type TypedEntry = PerformanceResourceTiming & {
  readonly contentType?: string;
  readonly responseStatus?: number;
};
