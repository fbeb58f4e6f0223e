/** One turn of a conversation, as the scripted model takes it. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** Sends the conversation to the model of this origin and yields its answer, longer with every event. */
export async function* askModel(
  messages: readonly Turn[],
  signal?: AbortSignal,
): AsyncGenerator<string, void> {
  const response = await fetch('/model', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages }),
    signal: signal ?? null,
  });
  if (!response.ok || response.body === null)
    throw new Error(`The model answered with status ${response.status}.`);

  let answer = '';
  for await (const event of readEvents(response.body)) {
    answer += textOf(event);
    yield answer;
  }
}

async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string, void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    yield* events;
  }
}

function textOf(event: string): string {
  const parsed: unknown = JSON.parse(event.replace(/^data: /, ''));
  const hasText = typeof parsed === 'object' && parsed !== null && 'text' in parsed;
  return hasText && typeof parsed.text === 'string' ? parsed.text : '';
}
