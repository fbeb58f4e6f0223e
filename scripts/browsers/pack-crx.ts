import { createHash, createPublicKey, createSign, type KeyObject } from 'node:crypto';
import { packExtension } from './pack-extension.ts';
import { readManifest } from './read-manifest.ts';

/** A packed extension as Chromium installs and updates it, and the id that follows from its key. */
export interface Crx {
  readonly id: string;
  readonly version: string;
  readonly bytes: Buffer;
}

/**
 * Packs a folder and signs it, in the format CRX3 (`crx3.proto` in Chromium's `components/crx_file`).
 *
 * @param key a private RSA key; the same key gives the same id
 * @param more keys to add to the manifest
 */
export async function packCrx(folder: string, key: KeyObject, more: object): Promise<Crx> {
  const manifest = { ...readManifest(folder), ...more };
  const zip = await packExtension(folder, { 'manifest.json': Buffer.from(JSON.stringify(manifest)) });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const idBytes = createHash('sha256').update(publicKey).digest().subarray(0, 16);
  const signedData = field(1, idBytes);

  const signer = createSign('sha256');
  for (const part of ['CRX3 SignedData\0', uint32(signedData.length), signedData, zip]) signer.update(part);
  const proof = Buffer.concat([field(1, publicKey), field(2, signer.sign(key))]);
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return {
    id: idBytes
      .toString('hex')
      .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))),
    version: manifest.version,
    bytes: Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zip]),
  };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field of bytes in a protocol buffer. */
function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  return value < 128
    ? Buffer.from([value])
    : Buffer.concat([Buffer.from([(value % 128) + 128]), varint(Math.floor(value / 128))]);
}
