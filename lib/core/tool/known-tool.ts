import type { Tool } from './tool.ts';

/**
 * How an answer comes to the page, as far as the timing of requests can tell it from others:
 *
 * - `event-stream`: as server-sent events, of the content type `text/event-stream`
 * - `lines`: as lines of JSON or Connect messages, of a content type that says so
 * - `chunks`: in pieces, of a content type that other requests have too, or that nobody has told: `unmarkedStream` knows its paths
 * - `websocket`: over a socket, of which the timing of requests shows nothing
 * - `unknown`: nobody has said
 */
type Transport = 'event-stream' | 'lines' | 'chunks' | 'websocket' | 'unknown';

/** A key that sends a prompt. */
type SendKey = 'Enter' | `${'Alt' | 'Control' | 'Meta' | 'Shift'}+Enter`;

/** How a chat page talks with its model, and how sure that is. */
export interface Wiring {
  /** All keys that send, where they are others than a plain Enter. */
  readonly sendKeys?: readonly SendKey[];
  /** Whether people can choose in the tool's settings which of `sendKeys` sends. */
  readonly sendKeysVary?: true;
  /**
   * What the paths of the requests that carry an answer look like, some of them on other hosts than the page. Empty
   * where nobody has said. Over `websocket` it is the path of the socket, or of the request that has the answer sent there.
   */
  readonly streamPaths: readonly RegExp[];
  readonly transport: Transport;
  /** The day on which these facts were last gathered, as in 2026-11-22. */
  readonly seen: string;
  /** Whether they were tried on the live site; where not, they are from public sources and nothing else. */
  readonly tried: boolean;
}

/** A tool known beforehand. What is known to be missed on it stands in `known-misses.ts`. */
export interface KnownTool extends Tool, Wiring {
  /**
   * Finds the chat's id in the path of an address; the first group is the id. Missing where the path shows none, or
   * where nobody has said how.
   */
  readonly chatPath?: RegExp;
  /** The query parameter that holds the chat's id, on sites that keep it there. It goes before `chatPath`. */
  readonly chatParameter?: string;
  /** The paths of a chat whose id is not yet the one it will keep: no chat is told from them. */
  readonly provisionalChat?: RegExp;
  /** The paths that belong to the tool, on hosts that carry other things too: only there something is counted. */
  readonly within?: RegExp;
}

/** For what was gathered from public sources on that day, and never tried on the live site. */
export const fromPublicSources = { seen: '2026-11-22', tried: false } as const;
