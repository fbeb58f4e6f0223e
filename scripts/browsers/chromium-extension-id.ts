import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readManifest } from './read-manifest.ts';

/** Gives the id Chromium will derive for an unpacked extension: from its manifest's key, or else from its path. */
export function chromiumExtensionId(extension: string): string {
  const { key } = readManifest(extension);
  const path = realpathSync(extension);
  const seed =
    key === undefined
      ? Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8')
      : Buffer.from(key, 'base64');
  const digits = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
