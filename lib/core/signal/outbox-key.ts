const prefix = 'o:';
/**
 * As page scripts make them, the time (of whatever clock) right before four numbers of 32 bits; and as they did before,
 * those numbers alone and UUIDs, which may wait for an update.
 */
const signalId =
  /^(?:-?\d{2,26}(?:,\d{1,10}){3}|\d{1,10}(?:-\d{1,10}){3}|[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})$/;

/** The outbox's key of a signal. */
export const outboxKeyOf = (signalId: string): string => `${prefix}${signalId}`;

/** Whether a key of `storage.local` belongs to the outbox. */
export const isOutboxKey = (key: string): boolean => key.startsWith(prefix);

/** The signal's id in an outbox key, undefined when it is not one that a page script makes. */
export function findSignalId(key: string): string | undefined {
  const id = key.slice(prefix.length);
  return isOutboxKey(key) && signalId.test(id) ? id : undefined;
}
