import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageOf: Readonly<Record<string, string>> = { biome: '@biomejs/biome', tsc: 'typescript' };

interface PackageFile {
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** Gives the script behind the program of an installed package; throws when the package has none. */
export function findProgram(name: string): string {
  const folder = join('node_modules', packageOf[name] ?? name);
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`The package of "${name}" is not installed. Run npm ci.`);

  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
  const script = typeof bin === 'string' ? bin : bin?.[name];
  if (script === undefined)
    throw new Error(`${file} names no program "${name}". Mend the name in scripts/test.`);
  return join(folder, script);
}
