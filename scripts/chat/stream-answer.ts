import type { ServerResponse } from 'node:http';

const shortestMs = 400;
const longestMs = 900;

/** Streams an answer as server-sent events of a few words each; `turn` varies the pace, not chance. */
export function streamAnswer(response: ServerResponse, answer: string, turn: number): void {
  const chunks = answer.match(/\S+\s*/g) ?? [];
  const pauseMs = (shortestMs + ((turn * 130) % (longestMs - shortestMs))) / chunks.length;
  const startedAt = performance.now();
  let sent = 0;

  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const timer = setInterval(() => {
    // Timers come late on a busy machine: send what is due by now, so that the length of the stream stays.
    const due = Math.ceil((performance.now() - startedAt) / pauseMs);
    if (sent < due) response.write(toEvents(chunks.slice(sent, due)));
    sent = Math.max(sent, due);
    if (sent >= chunks.length) response.end();
  }, pauseMs);
  response.on('close', () => clearInterval(timer));
}

function toEvents(chunks: readonly string[]): string {
  return chunks.map((text) => `data: ${JSON.stringify({ text })}\n\n`).join('');
}
