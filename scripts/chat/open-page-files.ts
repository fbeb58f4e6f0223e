import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { builtFrontEnd } from './build-front-ends.ts';

/** A file of a built chat page, as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Reads a built chat page once; finds its files by path, and the page itself by every address without a file name. */
export function openPageFiles(frontEnd: string): (path: string) => PageFile | undefined {
  const files = readAll(builtFrontEnd(frontEnd), frontEnd);

  return (path) => (extname(path) === '' ? files.get('/index.html') : files.get(path));
}

function readAll(folder: string, frontEnd: string): Map<string, PageFile> {
  try {
    const found = readdirSync(folder, {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    return new Map(
      found.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length).replaceAll(sep, '/'), readPageFile(path)];
      }),
    );
  } catch (cause) {
    throw new Error(`The chat page "${frontEnd}" is not built: call buildFrontEnds(['${frontEnd}']) first.`, {
      cause,
    });
  }
}

function readPageFile(path: string): PageFile {
  const bytes = readFileSync(path);
  return {
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
    bytes,
  };
}
