import { hexOf } from '../hex-of.ts';

/** Where the second copy lies: files of ours that no page script sees, and that IndexedDB does not know. */
export type CopyFolder = FileSystemDirectoryHandle;

const sumLength = 64;

/** Opens the folder of the second copy; throws where the browser has none, as in private browsing. */
export async function openCopyFolder(): Promise<CopyFolder> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('copy', { create: true });
}

/** Has nobody else work on the second copy meanwhile, in whichever of our pages or the background. */
export function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('copy', act) as Promise<Result>;
}

/** Writes a file with its checksum: whole, or not at all. */
export async function writeToCopy(folder: CopyFolder, name: string, content: unknown): Promise<void> {
  const text = JSON.stringify(content);
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  await writing.write((await sumOf(text)) + text);
  await writing.close();
}

/** What a file holds; undefined where there is none, or it is damaged. */
export async function readFromCopy<Content>(folder: CopyFolder, name: string): Promise<Content | undefined> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    const [sum, text] = cut(await file.text());
    return sum === (await sumOf(text)) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** The days that have a file, newest first. */
export async function daysInCopy(folder: CopyFolder): Promise<string[]> {
  return (await filesInCopy(folder)).filter((name) => /^\d/.test(name)).reverse();
}

/** The names of all files. */
export async function filesInCopy(folder: CopyFolder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
}

const cut = (text: string): [string, string] => [text.slice(0, sumLength), text.slice(sumLength)];

const sumOf = async (text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
