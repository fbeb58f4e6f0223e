import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { openPageFiles, type PageFile } from './open-page-files.ts';
import { answerTo } from './scripted-answers.ts';
import { streamAnswer } from './stream-answer.ts';

/** Which chat page stands on which host. */
export interface ChatHosts {
  /** Host name → name of the front end served there. */
  readonly hosts: Readonly<Record<string, string>>;
  /** The front end of every other host, as 127.0.0.1 and localhost. */
  readonly defaultFrontEnd: string;
}

/** A prompt that the scripted model was really asked: where, never what. */
export interface AskedPrompt {
  readonly frontEnd: string;
  readonly host: string;
}

/** The site behind every host: its page, its files, and the scripted model at `POST /model`. */
export function handleChatRequests(
  { hosts, defaultFrontEnd }: ChatHosts,
  onPrompt: (prompt: AskedPrompt) => void,
): RequestListener {
  const pages = new Map(
    [...new Set([defaultFrontEnd, ...Object.values(hosts)])].map((name) => [name, openPageFiles(name)]),
  );
  let asked = 0;

  return (request, response) => {
    const host = hostNameOf(request);
    const frontEnd = hosts[host] ?? defaultFrontEnd;
    const path = pathOf(request);

    if (request.method === 'POST' && path === '/model') {
      void readAndForget(request).then((arrived) => {
        if (!arrived) return;
        onPrompt({ frontEnd, host });
        streamAnswer(response, answerTo(asked), asked++);
      });
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      sendFile(response, pages.get(frontEnd)?.(path));
    } else {
      response.writeHead(405, { 'cache-control': 'no-store' }).end();
    }
  };
}

function hostNameOf(request: IncomingMessage): string {
  return URL.parse(`http://${request.headers.host}`)?.hostname ?? '';
}

function pathOf(request: IncomingMessage): string {
  return URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/';
}

async function readAndForget(request: IncomingMessage): Promise<boolean> {
  request.resume();
  return new Promise((resolve) => {
    request.on('end', () => resolve(true));
    request.on('close', () => resolve(false));
  });
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
