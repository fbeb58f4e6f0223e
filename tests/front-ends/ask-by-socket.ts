import type { Turn } from './ask-model.ts';

interface Frame {
  readonly text?: string;
  readonly done?: boolean;
}

let kept: WebSocket | undefined;

/** Asks the model over a WebSocket, which stays open for the next prompt, and yields the answer piece by piece. */
export async function* askBySocket(
  messages: readonly Turn[],
  signal?: AbortSignal,
): AsyncGenerator<string, void> {
  const socket = await openSocket();
  // What is left of an answer that nobody awaits must not end up in the next one.
  signal?.addEventListener('abort', () => socket.close(), { once: true });
  const frames = framesOf(socket);
  socket.send(JSON.stringify({ messages }));
  for await (const { text, done } of frames) {
    if (done === true) return;
    yield text ?? '';
  }
}

async function openSocket(): Promise<WebSocket> {
  if (kept?.readyState === WebSocket.OPEN) return kept;

  const socket = new WebSocket('/model-socket');
  kept = socket;
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('The model cannot be reached.')), { once: true });
  });
  return socket;
}

function framesOf(socket: WebSocket): ReadableStream<Frame> {
  const listening = new AbortController();
  return new ReadableStream({
    start(frames) {
      const { signal } = listening;
      socket.addEventListener('message', ({ data }) => frames.enqueue(JSON.parse(data)), { signal });
      socket.addEventListener('close', () => frames.error(new Error('The model is gone.')), { signal });
    },
    cancel: () => listening.abort(),
  });
}
