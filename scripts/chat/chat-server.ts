import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { createChatProxy } from './chat-proxy.ts';
import { answeringHosts } from './endpoints.ts';
import { type AskedPrompt, type ChatHosts, handleChatRequests } from './handle-chat-requests.ts';

/** Chat pages on hosts that exist only behind their own proxy. */
export interface ChatServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly proxyPort: number;
  /** What was asked of the proxy and refused, as `host:port`. */
  readonly refused: readonly string[];
  /** Every prompt that arrived whole and was not refused: the truth that tests compare with. */
  readonly prompts: readonly AskedPrompt[];
  /** Ends every open connection and frees the ports. */
  close(): Promise<void>;
}

/** What stands where, and on which ports. */
export interface ChatServerOptions extends ChatHosts {
  /** Fixed ports; each one left out is chosen by the system. */
  readonly ports?: {
    readonly http?: number;
    readonly https?: number;
    readonly proxy?: number;
  };
}

/** Serves the built chat pages over http, https and a proxy, all on 127.0.0.1. */
export async function startChatServer({ ports = {}, ...chatHosts }: ChatServerOptions): Promise<ChatServer> {
  const prompts: AskedPrompt[] = [];
  const refused: string[] = [];
  const hostNames = [...new Set([...Object.keys(chatHosts.hosts), ...answeringHosts])];
  const { handle, handleUpgrade } = handleChatRequests(chatHosts, (prompt) => prompts.push(prompt));

  const http = await listen(createHttpServer(handle).on('upgrade', handleUpgrade), ports.http);
  const httpsServer = createHttpsServer(await certificateFor(hostNames), handle);
  const https = await listen(httpsServer.on('upgrade', handleUpgrade), ports.https);
  const proxyServer = createChatProxy({
    hosts: hostNames,
    httpPort: http.port,
    httpsPort: https.port,
    handle,
    handleUpgrade,
    onRefused: (target) => refused.push(target),
  });
  const proxy = await listen(proxyServer, ports.proxy);

  return {
    httpPort: http.port,
    httpsPort: https.port,
    proxyPort: proxy.port,
    refused,
    prompts,
    close: async () => {
      await Promise.all([proxy.close(), http.close(), https.close()]);
    },
  };
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

async function listen(server: Server, wantedPort = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(wantedPort, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function certificateFor(hostNames: readonly string[]): Promise<{ key: string; cert: string }> {
  const names = ['localhost', ...hostNames].map((value) => ({
    type: 2 as const,
    value,
  }));
  const pems = await generate([{ name: 'commonName', value: 'Demo chat' }], {
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...names, { type: 7, ip: '127.0.0.1' }],
      },
      { name: 'extKeyUsage', serverAuth: true },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}
