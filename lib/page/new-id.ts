/** 128 random bits in hexadecimal. `crypto.randomUUID` is missing on plain http, where many internal tools live. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
