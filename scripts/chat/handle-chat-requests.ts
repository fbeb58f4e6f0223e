import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { findFormat } from './answer-formats.ts';
import { type Endpoint, findEndpoint } from './endpoints.ts';
import { type HandleUpgrade, openModelSocket } from './open-model-socket.ts';
import { openPageFiles, type PageFile } from './open-page-files.ts';
import type { Pace } from './pace-answer.ts';
import { type Asked, type AskedKind, hostOf, kindOf, paceOf, pageHostOf, urlOf } from './read-request.ts';
import { answerTo } from './scripted-answers.ts';
import { streamAnswer } from './stream-answer.ts';

/** Which chat page stands on which host. */
export interface ChatHosts {
  /** Host name → name of the front end served there. */
  readonly hosts: Readonly<Record<string, string>>;
  /** The front end of every other host, as 127.0.0.1 and localhost. */
  readonly defaultFrontEnd: string;
  /** How fast answers come that are not asked for at another pace, nor at a socket. */
  readonly pace?: Pace;
}

/** A prompt that the scripted model was really asked: where and how, never what. */
export interface AskedPrompt {
  readonly frontEnd: string;
  /** Where the page stood that asked. */
  readonly host: string;
  /** What the page said in `x-kind` (or `kind` in a socket): from its composer, if it said nothing. */
  readonly kind: AskedKind;
}

/** What a server of chat pages listens with. */
interface ChatHandlers {
  readonly handle: RequestListener;
  readonly handleUpgrade: HandleUpgrade;
}

/**
 * The site behind every host: its page, its files, and the scripted model.
 *
 * The model answers at `POST /model` (or an `EventSource` there), at `/model-socket`, and where the sites have theirs (endpoints.ts). An address
 * may ask for a format (`?as=ndjson`), a pace (`?after=3000&lasts=5000`, in milliseconds), or to be refused at once
 * (`?status=429`); a refused prompt does not count as asked.
 */
export function handleChatRequests(
  { hosts, defaultFrontEnd, pace = {} }: ChatHosts,
  onPrompt: (prompt: AskedPrompt) => void,
): ChatHandlers {
  const pages = new Map(
    [...new Set([defaultFrontEnd, ...Object.values(hosts)])].map((name) => [name, openPageFiles(name)]),
  );
  const frontEndOf = (host: string): string => hosts[host] ?? defaultFrontEnd;
  let turns = 0;
  const onAsked = (asked: Asked): number => {
    onPrompt({ frontEnd: frontEndOf(asked.host), ...asked });
    return turns++;
  };

  const handle: RequestListener = (request, response) => {
    const host = hostOf(request);
    const { pathname } = urlOf(request);
    const endpoint = findEndpoint(host, pathname);
    allowOtherOrigin(request, response);

    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else if (endpoint !== undefined && asksModel(request)) {
      void answerPrompt({ request, response, endpoint, onAsked, pace });
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      sendFile(response, pages.get(frontEndOf(host))?.(pathname));
    } else if (request.method === 'POST') {
      void takeOther(request, response);
    } else {
      response.writeHead(405, { 'cache-control': 'no-store' }).end();
    }
  };
  return { handle, handleUpgrade: openModelSocket(onAsked) };
}

/** An `EventSource` can only GET. */
function asksModel({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' || (method === 'GET' && headers.accept === 'text/event-stream');
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly endpoint: Endpoint;
  readonly onAsked: (asked: Asked) => number;
  readonly pace: Pace;
}

async function answerPrompt({ request, response, endpoint, onAsked, pace }: Exchange): Promise<void> {
  if (!(await readAndForget(request))) return;

  const { searchParams } = urlOf(request);
  const status = Number(searchParams.get('status'));
  const named = searchParams.get('as');
  const format = named === null ? endpoint.format : findFormat(named);
  if (status >= 400) sendError(response, status);
  else if (format === undefined || format === 'socket') sendError(response, 400);
  else {
    const turn = onAsked({ host: pageHostOf(request), kind: kindOf(request.headers['x-kind']) });
    const contentType = named === null ? endpoint.contentType : undefined;
    streamAnswer(response, {
      answer: answerTo(turn),
      turn,
      format,
      pace: { ...pace, ...endpoint.pace, ...paceOf(request) },
      contentType,
    });
  }
}

/** What else a page posts: telemetry, a title, a draft. */
async function takeOther(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!(await readAndForget(request))) return;
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end('{}');
}

/** Some sites have their model on another host. */
function allowOtherOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  if (headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', headers.origin);
  response.setHeader('access-control-allow-headers', 'content-type, x-kind');
  response.setHeader('access-control-allow-methods', 'GET, POST');
}

async function readAndForget(request: IncomingMessage): Promise<boolean> {
  request.resume();
  return new Promise((resolve) => {
    request.on('end', () => resolve(true));
    request.on('close', () => resolve(false));
  });
}

function sendError(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ error: { status } }));
}

function sendFile(response: ServerResponse, file: PageFile | undefined): void {
  if (file === undefined) {
    response.writeHead(404, { 'cache-control': 'no-store' }).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    etag: file.etag,
    'cache-control': 'no-store',
  });
  response.end(file.bytes);
}
