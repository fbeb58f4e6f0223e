/**
 * The time in milliseconds and 128 random bits as four numbers, of which the time runs into the first. Rows that are
 * keyed by it lie in the order of time, so that those of a week lie together even among a million.
 * `crypto.randomUUID` is missing on plain http, where many internal tools live.
 */
export const newId = (): string => Date.now() + crypto.getRandomValues(new Uint32Array(4)).join();
