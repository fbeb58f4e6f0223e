import { browser } from 'wxt/browser';
import { z } from '../core/schema.ts';
import type { Sender } from '../core/signal/plan-drain.ts';
import type { Tool } from '../core/tool/tool.ts';

const toolSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(255)),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  origins: z.array(z.string().check(z.maxLength(255))).check(z.minLength(1), z.maxLength(8)),
});

/** From a page script: a signal is in the outbox. */
const pokeSchema = z.strictObject({
  kind: z.literal('poke'),
  signalId: z.string().check(z.maxLength(64)),
});

/** From a page of ours. */
const requestSchema = z.discriminatedUnion('kind', [
  /** Record what waits in the outbox. */
  z.strictObject({ kind: z.literal('drain') }),
  /** The browser is about to ask for leave to watch these; whoever asks may not live to see the answer. */
  z.strictObject({ kind: z.literal('asking'), tools: z.array(toolSchema) }),
  /** The browser was asked, and the user said no. */
  z.strictObject({ kind: z.literal('declined'), tools: z.array(toolSchema) }),
  /** Watch these from now on, where the browser allows it. */
  z.strictObject({ kind: z.literal('watch'), tools: z.array(toolSchema) }),
  z.strictObject({ kind: z.literal('stop'), tools: z.array(toolSchema) }),
]);

/** What a page of ours can ask of the background. */
export type Request =
  | { readonly kind: 'drain' }
  | {
      readonly kind: 'asking' | 'declined' | 'watch' | 'stop';
      readonly tools: readonly Tool[];
    };

/** Who is told about what came in. */
export interface Receivers {
  onPoke(signalId: string, sender: Sender): Promise<void>;
  onRequest(request: Request): Promise<void>;
}

/**
 * Passes on well-formed messages: pokes from our page script, with the page around it where it runs in a frame, and
 * requests from our own pages. Everything else is dropped without an answer.
 */
export function receiveMessages({ onPoke, onRequest }: Receivers): void {
  browser.runtime.onMessage.addListener((raw: unknown, proof: MessageProof) => {
    if (proof.id !== browser.runtime.id || proof.url === undefined) return undefined;

    if (proof.url.startsWith(browser.runtime.getURL('/'))) {
      const request = requestSchema.safeParse(raw);
      return request.success ? onRequest(request.data).then(() => true) : undefined;
    }
    const poke = pokeSchema.safeParse(raw);
    if (!poke.success || proof.tab === undefined) return undefined;
    return onPoke(poke.data.signalId, senderOf(proof.url, proof.tab.url, proof.frameId)).then(() => true);
  });
}

/** A page that changes its address without loading anew shows the current one only in its tab. */
function senderOf(frameAddress: string, tabAddress: string | undefined, frameId: number | undefined): Sender {
  const { origin } = new URL(frameAddress);
  const topOrigin = tabAddress === undefined ? '' : new URL(tabAddress).origin;
  return {
    origin,
    address: topOrigin === origin && tabAddress !== undefined ? tabAddress : frameAddress,
    topOrigin: frameId === 0 ? undefined : topOrigin,
  };
}

/** The fields about a sender that the browser itself stamps. */
interface MessageProof {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly url?: string | undefined };
  readonly frameId?: number;
}

/** Sends a request to the background and waits until it was carried out. */
export async function sendRequest(request: Request): Promise<void> {
  const message =
    request.kind === 'drain' ? request : { kind: request.kind, tools: request.tools.map(withoutExtras) };
  await browser.runtime.sendMessage(message);
}

const withoutExtras = ({ id, name, origins }: Tool): Tool => ({
  id,
  name,
  origins,
});
