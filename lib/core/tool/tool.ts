/** An AI chat product whose use is observed: from the catalogue, or added by the user. */
export interface Tool {
  /** `chatgpt`, or for a custom tool its origin. */
  readonly id: string;
  readonly name: string;
  /** Where it lives, as `https://host[:port]`. */
  readonly origins: readonly string[];
}

/**
 * The match pattern that covers an origin. Browsers ignore ports in patterns, so it may cover more than the
 * origin: whoever receives a signal compares the origin itself.
 *
 * @throws TypeError when `origin` is not an address.
 */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether the user added a tool by its address: such a one has its origin for an id. */
export const isCustom = ({ id }: Pick<Tool, 'id'>): boolean => /^https?:/.test(id);
