import type { IncomingMessage } from 'node:http';
import type { Pace } from './pace-answer.ts';

/** How a prompt came about, as the page that asks says: from its composer, or in another way (a chip, regenerate). */
export type AskedKind = 'composer' | 'other';

/** A prompt as it arrives. */
export interface Asked {
  /** Where the page stands that asks. */
  readonly host: string;
  readonly kind: AskedKind;
}

/** The address that is asked for. */
export function urlOf(request: IncomingMessage): URL {
  return URL.parse(request.url ?? '/', 'http://localhost') ?? new URL('http://localhost/');
}

/** The name of the host that is asked. */
export function hostOf(request: IncomingMessage): string {
  return URL.parse(`http://${request.headers.host}`)?.hostname ?? '';
}

/** The name of the host whose page asks, which is another one where the model stands elsewhere. */
export function pageHostOf(request: IncomingMessage): string {
  return URL.parse(request.headers.origin ?? '')?.hostname || hostOf(request);
}

/** How a prompt came about; whoever says nothing means its composer. */
export function kindOf(said: unknown): AskedKind {
  return said === 'other' ? 'other' : 'composer';
}

/** The pace that an address asks for: `?after=` and `?lasts=`, in milliseconds. */
export function paceOf(request: IncomingMessage): Pace {
  const { searchParams } = urlOf(request);
  const [afterMs, lastsMs] = ['after', 'lasts'].map((name) => Number(searchParams.get(name)));
  return { ...(afterMs ? { afterMs } : {}), ...(lastsMs ? { lastsMs } : {}) };
}
