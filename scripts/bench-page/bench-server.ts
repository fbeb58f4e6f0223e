import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chatScript, longChat } from './long-chat.ts';

const tokensPerAnswer = 3_000;
const answerMs = 3_000;
/** Longer than a page is watched for its prompt to come back. */
const thinkingMs = 2_000;
const everyMs = 5;

/** The chat page and its scripted model, on this machine alone. */
export interface BenchServer {
  /** The page's address, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the long chat, and answers each prompt after two seconds with 3,000 tokens in three, as server-sent events. */
export async function startBenchServer(): Promise<BenchServer> {
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', text: longChat() }],
    ['/chat.js', { type: 'text/javascript; charset=utf-8', text: chatScript }],
  ]);
  const server = createServer((request, response) => {
    request.resume();
    const file = files.get(request.url ?? '');
    if (request.url === '/stream') setTimeout(streamTokens, thinkingMs, response);
    else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

function streamTokens(response: ServerResponse): void {
  const startedAt = performance.now();
  let sent = 0;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const timer = setInterval(() => {
    const due = Math.min(
      tokensPerAnswer,
      Math.ceil(((performance.now() - startedAt) / answerMs) * tokensPerAnswer),
    );
    for (; sent < due; sent += 1) response.write(`data: ${JSON.stringify({ token: `word ` })}\n\n`);
    if (sent === tokensPerAnswer) response.end();
  }, everyMs);
  response.on('close', () => clearInterval(timer));
}
