import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatPage } from './chat-page.ts';
import { Milestone } from './milestone.ts';

const patienceMs = 20_000;
const words = ['A short ', 'answer ', 'in four ', 'pieces.'];
/** Every other answer has ended before anybody has looked whether the composer is empty. */
const pieceEveryMs = [2, 20] as const;

/** A prompt that the chat's server got. */
class SentPrompt {
  /** When the key went down, in epoch milliseconds by the page's clock. */
  readonly at: number;
  /** That it could have been noticed: its composer has been empty for longer than anybody takes to look. */
  readonly looked: Milestone;
  /** Says that it could have been noticed. */
  readonly look: () => void;

  constructor(at: number) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.at = at;
    this.looked = new Milestone(promise);
    this.look = resolve;
  }
}

/** The chat page and the model behind it, on this machine alone. What it knows outlives every fault. */
export interface FaultServer {
  /** With a slash at the end; whatever follows is a chat of its own. */
  readonly address: string;
  /** Gives the next prompt that arrives; throws when none does within 20 s. */
  nextPrompt(): Promise<SentPrompt>;
  close(): Promise<void>;
}

/** Serves the chat page, streams an answer to each prompt, and knows each. */
export async function startFaultServer(): Promise<FaultServer> {
  const prompts = new Map<string, SentPrompt>();
  const arrivals = new EventEmitter<{ prompt: [SentPrompt] }>();
  const server = createServer((request, response) => {
    request.resume();
    if (request.method !== 'POST') return sendPage(response);

    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const id = searchParams.get('id') ?? '';
    if (pathname === '/looked') {
      prompts.get(id)?.look();
      response.writeHead(204).end();
      return;
    }
    const prompt = new SentPrompt(Number(searchParams.get('at')));
    prompts.set(id, prompt);
    streamAnswer(response, pieceEveryMs[prompts.size % 2 === 0 ? 0 : 1]);
    arrivals.emit('prompt', prompt);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    nextPrompt: async () => {
      const [prompt] = await once(arrivals, 'prompt', { signal: AbortSignal.timeout(patienceMs) });
      return prompt;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(chatPage);
}

function streamAnswer(response: ServerResponse, everyMs: number): void {
  let said = 0;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const timer = setInterval(() => {
    response.write(`data: ${words[said]}\n\n`);
    said += 1;
    if (said === words.length) response.end();
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}
