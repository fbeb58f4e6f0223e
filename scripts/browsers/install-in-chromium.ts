import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Crx, packCrx } from './pack-crx.ts';

/** A server from which Chromium installs an extension for good, and updates it. */
export interface ChromiumInstallation {
  readonly extensionId: string;
  /** Packs another build of the extension and offers it. */
  publish(extension: string): Promise<void>;
  close(): void;
}

/**
 * Offers an extension to the Chromium that is started on a profile next, signed and packed, from a server on this
 * machine. Chromium takes it as one that another program brought along, which needs no rights on the machine: see
 * https://developer.chrome.com/docs/extensions/how-to/distribute/install-extensions (2026-11).
 */
export async function installInChromium(profile: string, extension: string): Promise<ChromiumInstallation> {
  const file = join(profile, 'assay-under-test.json');
  const kept = await readKept(file);
  const key = createPrivateKey(kept.key);
  let offered: Crx | undefined;

  const server = createServer((request, response) => {
    if (request.url?.endsWith('.crx')) response.end(offered?.bytes);
    else response.end(offered && updatesWith(offered, `http://${request.headers.host}/`));
  });
  server.listen(kept.port, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const updates = `http://127.0.0.1:${port}/updates.xml`;
  const pack = (folder: string) => packCrx(folder, key, { update_url: updates });

  offered = await pack(extension);
  const { id } = offered;
  const brought = join(profile, 'External Extensions');
  await mkdir(brought, { recursive: true });
  await writeFile(join(brought, `${id}.json`), JSON.stringify({ external_update_url: updates }));
  await writeFile(file, JSON.stringify({ key: kept.key, port }));
  return {
    extensionId: id,
    publish: async (folder) => {
      offered = await pack(folder);
    },
    close: () => void server.close(),
  };
}

/** What has to stay the same from one start of a profile to the next: the extension's key, and where updates are. */
interface Kept {
  readonly key: string;
  readonly port: number;
}

async function readKept(file: string): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text);

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { key: pemOf(privateKey), port: 0 };
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The answer of an update server: https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
function updatesWith({ id, version }: Crx, server: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${server}${version}.crx" version="${version}"/></app>
</gupdate>`;
}
