import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

interface ChatProxyOptions {
  readonly hosts: readonly string[];
  /** Where the pages are served over TLS, on 127.0.0.1. */
  readonly httpsPort: number;
  /** Answers plain requests, which need no second connection. */
  readonly handle: RequestListener;
  /** Is told `host:port` of everything else that was asked. */
  readonly onRefused: (target: string) => void;
}

/** A proxy that knows the given hosts and lets nothing out of this machine. */
export function createChatProxy({ hosts, httpsPort, handle, onRefused }: ChatProxyOptions): Server {
  const proxy = createServer((request, response) => {
    const url = findTarget(request);
    if (url === undefined || !hosts.includes(url.hostname)) {
      onRefused(url === undefined ? 'not a proxy request' : `${url.hostname}:${url.port || '80'}`);
      response.writeHead(403, { 'cache-control': 'no-store' }).end();
      return;
    }
    request.url = url.pathname + url.search;
    request.headers.host = url.host;
    handle(request, response);
  });

  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    if (hosts.some((host) => target === `${host}:443`)) {
      tunnel(client, head, httpsPort);
      return;
    }
    onRefused(target);
    client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });

  return proxy;
}

function findTarget(request: IncomingMessage): URL | undefined {
  const url = URL.parse(request.url ?? '');
  return url?.protocol === 'http:' ? url : undefined;
}

function tunnel(client: Socket, head: Buffer, port: number): void {
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.write(head);
    server.pipe(client).pipe(server);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.on('close', () => server.destroy());
}
