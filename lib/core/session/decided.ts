import type { DecidedSession } from '../estimate/asking-tally.ts';
import type { Session } from './session.ts';

/** A session as it is kept, with what the coin said of it; nothing where none was thrown. */
type Kept = Session & { readonly drawn?: boolean | undefined };

/** A session for the estimates: the coin's word stands, and where there is none, nobody asked. */
export function decided(session: Kept): Session & DecidedSession {
  return { ...session, drawn: session.drawn };
}
