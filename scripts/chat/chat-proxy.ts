import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { HandleUpgrade } from './open-model-socket.ts';

interface ChatProxyOptions {
  readonly hosts: readonly string[];
  /** Where the pages are served on 127.0.0.1: sockets of plain pages come this way too. */
  readonly httpPort: number;
  /** The same over TLS. */
  readonly httpsPort: number;
  /** Answers plain requests, which need no second connection. */
  readonly handle: RequestListener;
  readonly handleUpgrade: HandleUpgrade;
  /** Is told `host:port` of everything else that was asked. */
  readonly onRefused: (target: string) => void;
}

/** A proxy that knows the given hosts and lets nothing out of this machine. */
export function createChatProxy(options: ChatProxyOptions): Server {
  const { hosts, httpPort, httpsPort, handle, handleUpgrade, onRefused } = options;

  /** Makes a request to the proxy one to the host behind it, where that host is known. */
  function redirect(request: IncomingMessage): boolean {
    const url = findTarget(request);
    if (url === undefined || !hosts.includes(url.hostname)) {
      onRefused(url === undefined ? 'not a proxy request' : `${url.hostname}:${url.port || '80'}`);
      return false;
    }
    request.url = url.pathname + url.search;
    request.headers.host = url.host;
    return true;
  }

  const proxy = createServer((request, response) => {
    if (redirect(request)) handle(request, response);
    else response.writeHead(403, { 'cache-control': 'no-store' }).end();
  });
  proxy.on('upgrade', (request, client, head) => {
    if (redirect(request)) handleUpgrade(request, client, head);
    else client.end(forbidden);
  });
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    const port = { '80': httpPort, '443': httpsPort }[target.replace(/^.*:/, '')];
    if (port !== undefined && hosts.includes(target.replace(/:\d+$/, ''))) {
      tunnel(client, head, port);
      return;
    }
    onRefused(target);
    client.end(forbidden);
  });
  return proxy;
}

const forbidden = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n';

function findTarget(request: IncomingMessage): URL | undefined {
  const url = URL.parse(request.url ?? '');
  return url !== null && ['http:', 'ws:'].includes(url.protocol) ? url : undefined;
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
