import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

interface Entry {
  readonly local: Buffer;
  readonly central: Buffer;
}

const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1980-01-01, the first day a zip can tell of: the same files give the same bytes. */
const date = 0x21;

/**
 * Gives a folder as a zip, which is what an .xpi is; its files are in order, so equal folders give equal bytes.
 *
 * @param replaced what to pack instead of some files, by their paths in the folder
 */
export async function packExtension(
  folder: string,
  replaced: Readonly<Record<string, Buffer>> = {},
): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

  const entries: Entry[] = [];
  let offset = 0;
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    const entry = packEntry(name, replaced[name] ?? (await readFile(path)), offset);
    entries.push(entry);
    offset += entry.local.length;
  }
  const central = Buffer.concat(entries.map((entry) => entry.central));
  return Buffer.concat([
    ...entries.map(({ local }) => local),
    central,
    endOf(entries.length, central.length, offset),
  ]);
}

function packEntry(name: string, content: Buffer, offset: number): Entry {
  const nameBytes = Buffer.from(name, 'utf8');
  const packed = deflateRawSync(content);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(version, 0);
  shared.writeUInt16LE(utf8Names, 2);
  shared.writeUInt16LE(deflated, 4);
  shared.writeUInt16LE(date, 8);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(nameBytes.length, 22);

  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([version, 0]);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), shared, nameBytes, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, shared, tail, nameBytes]),
  };
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
