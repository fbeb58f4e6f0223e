/** 128 random bits, as four numbers. `crypto.randomUUID` is missing on plain http, where many internal tools live. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
