import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { findEndpoint } from './endpoints.ts';
import { paceAnswer } from './pace-answer.ts';
import { type Asked, hostOf, kindOf, paceOf, pageHostOf, urlOf } from './read-request.ts';
import { answerTo } from './scripted-answers.ts';

/** Takes a connection that wants to become a WebSocket, as a server's `upgrade` event gives it. */
export type HandleUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * The scripted model behind a WebSocket. Each message `{messages}` is a prompt, answered by `{text}` … `{done: true}`;
 * any other message is taken and not answered. The socket stays open for more.
 *
 * @param onAsked gets each prompt and gives its number
 */
export function openModelSocket(onAsked: (asked: Asked) => number): HandleUpgrade {
  const sockets = new WebSocketServer({ noServer: true });

  return (request, connection, head) => {
    const { pathname } = urlOf(request);
    if (findEndpoint(hostOf(request), pathname)?.format !== 'socket') {
      connection.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      socket.on('message', (data) => {
        const prompt = findPrompt(String(data));
        if (prompt === undefined) return;
        const turn = onAsked({ host: pageHostOf(request), kind: kindOf(prompt.kind) });
        answerIn(socket, turn, request);
      });
    });
  };
}

/** What a message asks, if it is a prompt: pages also greet the other side and keep the connection awake. */
function findPrompt(message: string): { readonly messages: unknown; readonly kind?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(message);
    return typeof parsed === 'object' && parsed !== null && 'messages' in parsed ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function answerIn(socket: WebSocket, turn: number, request: IncomingMessage): void {
  const stop = paceAnswer({
    answer: answerTo(turn),
    turn,
    pace: paceOf(request),
    onWords: (words) => {
      for (const text of words) socket.send(JSON.stringify({ text }));
    },
    onEnd: () => {
      socket.send(JSON.stringify({ done: true }));
      socket.off('close', stop);
    },
  });
  socket.on('close', stop);
}
