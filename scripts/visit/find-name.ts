import { readdir } from 'node:fs/promises';

/**
 * Gives the first name in a folder that is called like something.
 *
 * @throws Error when there is none
 */
export async function findName(folder: string, fits: RegExp): Promise<string> {
  const names = await readdir(folder);
  const found = names.find((one) => fits.test(one));
  if (found === undefined)
    throw new Error(`Nothing in ${folder} is called like ${fits}: ${names.join(', ')}`);
  return found;
}
