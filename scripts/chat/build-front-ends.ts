import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(project, 'tests/front-ends');

/** Builds the chat pages of `tests/front-ends`, all or those named; those already newer than their sources are left. */
export async function buildFrontEnds(names: readonly string[] = frontEndNames()): Promise<void> {
  const known = frontEndNames();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`No chat page ${unknown.join(', ')}; there are ${known.join(', ')}.`);

  for (const name of names.filter(isStale)) await buildFrontEnd(name);
}

/** The folder that a chat page is built into. */
export function builtFrontEnd(name: string): string {
  return join(project, '.output/front-ends', name);
}

function frontEndNames(): string[] {
  return readdirSync(sources).filter((name) => existsSync(join(sources, name, 'index.html')));
}

function isStale(name: string): boolean {
  const page = join(builtFrontEnd(name), 'index.html');
  if (!existsSync(page)) return true;

  const builtAt = statSync(page).mtimeMs;
  return sourcesOf(name).some((file) => statSync(file).mtimeMs > builtAt);
}

function sourcesOf(name: string): string[] {
  const own = readdirSync(join(sources, name), {
    recursive: true,
    encoding: 'utf8',
  }).map((file) => join(sources, name, file));
  const shared = readdirSync(sources)
    .filter((file) => file !== 'front-ends.ts' && ['.ts', '.css', '.json'].includes(extname(file)))
    .map((file) => join(sources, file));
  return [...own, ...shared, fileURLToPath(import.meta.url), join(project, 'package-lock.json')];
}

async function buildFrontEnd(name: string): Promise<void> {
  // Loaded here, because most calls find nothing to build.
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(sources, name),
    base: '/',
    mode: 'production',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: builtFrontEnd(name),
      emptyOutDir: true,
      modulePreload: false,
      chunkSizeWarningLimit: 4_000,
    },
  });
}
