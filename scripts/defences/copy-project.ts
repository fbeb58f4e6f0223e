import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const left = new Set(['.git', '.output', 'node_modules']);

/** A copy of the project in which anything may be broken. */
interface ProjectCopy {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Copies the project's own files to a folder of their own; installed packages are shared. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-defences-'));
  await cp(project, folder, { recursive: true, filter: (source) => !left.has(basename(source)) });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
