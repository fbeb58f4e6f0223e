import { answerInPage } from './answer-in-page.ts';
import { askBySocket } from './ask-by-socket.ts';
import type { FrontEnd } from './front-ends.ts';

/** One turn of a conversation, as the scripted model takes it. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** The ways in which an answer comes to a page. */
export type Transport = FrontEnd['transport'];

/** An answer, longer with every value. */
type Answer = AsyncGenerator<string, void>;

/** Sends the conversation to the model of this origin and yields its answer, longer with every event. */
export async function* askModel(messages: readonly Turn[], signal?: AbortSignal): Answer {
  const response = await post('/model', messages, signal);
  yield* growing(piecesOf(textIn(response), '\n\n', (event) => textOf(event.replace(/^data: /, ''))));
}

/** Like `askModel`, in the way that is asked for. */
export function askModelBy(transport: Transport, messages: readonly Turn[], signal?: AbortSignal): Answer {
  switch (transport) {
    case 'event-stream':
      return askModel(messages, signal);
    case 'lines':
      return askForLines(messages, signal);
    case 'text':
      return askForText(messages, signal);
    case 'json':
      return askForJson(messages, signal);
    case 'websocket':
      return growing(askBySocket(messages, signal));
    case 'in-page':
      return growing(answerInPage(signal));
  }
}

async function* askForLines(messages: readonly Turn[], signal?: AbortSignal): Answer {
  const response = await post('/model?as=ndjson', messages, signal);
  yield* growing(piecesOf(textIn(response), '\n', textOf));
}

async function* askForText(messages: readonly Turn[], signal?: AbortSignal): Answer {
  yield* growing(textIn(await post('/model?as=text', messages, signal)));
}

async function* askForJson(messages: readonly Turn[], signal?: AbortSignal): Answer {
  const response = await post('/model?as=json', messages, signal);
  yield textOf(await response.text());
}

async function post(address: string, messages: readonly Turn[], signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages }),
    signal: signal ?? null,
  });
  if (!response.ok) throw new Error(`The model answered with status ${response.status}.`);
  return response;
}

async function* growing(pieces: AsyncIterable<string>): Answer {
  let answer = '';
  for await (const piece of pieces) {
    answer += piece;
    yield answer;
  }
}

async function* textIn({ body }: Response): AsyncGenerator<string, void> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

async function* piecesOf(
  chunks: AsyncIterable<string>,
  separator: string,
  textOfPiece: (piece: string) => string,
): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of chunks) {
    const pieces = (rest + chunk).split(separator);
    rest = pieces.pop() ?? '';
    for (const piece of pieces) yield textOfPiece(piece);
  }
  if (rest !== '') yield textOfPiece(rest);
}

function textOf(json: string): string {
  const parsed: unknown = JSON.parse(json);
  const hasText = typeof parsed === 'object' && parsed !== null && 'text' in parsed;
  return hasText && typeof parsed.text === 'string' ? parsed.text : '';
}
