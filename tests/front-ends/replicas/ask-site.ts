import type { Site } from './site.ts';

/** What the model of a site is asked. */
export interface Question {
  /** The chat's id. */
  readonly id: string;
  readonly isFirst: boolean;
  /** Whether an answer is asked for again. */
  readonly isRetry: boolean;
  readonly kind: 'composer' | 'other';
  /** Its first word may ask for trouble: "refuse", "slow" (to begin), "long" (to end). */
  readonly text: string;
  readonly signal: AbortSignal;
}

/** Asks the model where the site's own page asks it, and yields the answer, longer each time; throws when it is refused. */
export async function* askSite(site: Site, question: Question): AsyncGenerator<string, void> {
  const pieces = { fetch: byFetch, xhr: byRequest, websocket: bySocket }[site.by](
    endpointOf(site, question),
    question,
  );
  const reader = pieces.getReader();
  let body = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    body += value;
    yield site.transport === 'text' ? body : wordsIn(body);
  }
}

function endpointOf(site: Site, { id, isFirst, isRetry, text }: Question): string {
  const path =
    (isFirst ? site.firstEndpoint : undefined) ?? (isRetry ? site.retryEndpoint : undefined) ?? site.endpoint;
  const trouble = { refuse: 'status=429', slow: 'after=3000', long: 'lasts=5000' }[text.split(' ')[0] ?? ''];
  const sign = path.includes('?') ? '&' : '?';
  return path.replace('{id}', id) + (trouble === undefined ? '' : sign + trouble);
}

/** Whatever stands around them, the words of an answer come as `{"text": …}`. */
function wordsIn(body: string): string {
  return [...body.matchAll(/\{"text":("(?:[^"\\]|\\.)*")\}/g)]
    .map(([, text = '""']) => JSON.parse(text))
    .join('');
}

const bodyOf = ({ kind, text }: Question): string =>
  JSON.stringify({ messages: [{ role: 'user', text }], kind });

function byFetch(url: string, question: Question): ReadableStream<string> {
  const { readable, writable } = new TransformStream<string, string>();
  const headers = { 'content-type': 'application/json', 'x-kind': question.kind };
  fetch(url, { method: 'POST', headers, body: bodyOf(question), signal: question.signal })
    .then((response) => {
      if (!response.ok || response.body === null) throw new Error(`Refused with ${response.status}.`);
      return response.body.pipeThrough(new TextDecoderStream()).pipeTo(writable);
    })
    .catch((reason) => writable.abort(reason).catch(() => undefined));
  return readable;
}

function byRequest(url: string, question: Question): ReadableStream<string> {
  const request = new XMLHttpRequest();
  let taken = 0;
  return new ReadableStream({
    start(controller) {
      const take = (): void => {
        if (request.status !== 200) return;
        controller.enqueue(request.responseText.slice(taken));
        taken = request.responseText.length;
      };
      request.onprogress = take;
      request.onload = () => {
        take();
        if (request.status === 200) controller.close();
        else controller.error(new Error(`Refused with ${request.status}.`));
      };
      request.onerror = () => controller.error(new Error('The model cannot be reached.'));
      request.onabort = () => controller.error(new Error('Stopped.'));
      question.signal.addEventListener('abort', () => request.abort());
      request.open('POST', url);
      request.setRequestHeader('content-type', 'application/json');
      request.setRequestHeader('x-kind', question.kind);
      request.send(bodyOf(question));
    },
  });
}

let kept: WebSocket | undefined;

/** One connection serves all prompts; stopping an answer ends it, and the next prompt opens another. */
function bySocket(url: string, question: Question): ReadableStream<string> {
  return new ReadableStream({
    start(controller) {
      if (url.includes('status=')) throw new Error('Refused.');
      const socket = openSocket(url);
      const say = (): void => socket.send(bodyOf(question));
      socket.onmessage = ({ data }) => {
        if (data.includes('"done"')) controller.close();
        else controller.enqueue(data);
      };
      question.signal.addEventListener('abort', () => {
        socket.onmessage = null;
        socket.close();
        kept = undefined;
        controller.error(new Error('Stopped.'));
      });
      if (socket.readyState === WebSocket.OPEN) say();
      else socket.addEventListener('open', say, { once: true });
    },
  });
}

/** Opens the connection of a page, greets, and keeps it awake; there is one, whatever the pace that is asked of it. */
export function openSocket(url: string): WebSocket {
  if (kept !== undefined && kept.readyState <= WebSocket.OPEN && kept.url === url) return kept;
  kept?.close();
  const socket = new WebSocket(url);
  const greet = (): void => socket.send(JSON.stringify({ protocol: 'json', version: 1 }));
  socket.addEventListener('open', greet);
  const timer = setInterval(() => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 6 }));
  }, 1_000);
  socket.addEventListener('close', () => clearInterval(timer));
  kept = socket;
  return socket;
}
