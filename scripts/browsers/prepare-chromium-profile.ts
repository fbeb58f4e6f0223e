import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserOptions } from './driven-browser.ts';

/** Writes a new profile's first preferences; a profile that has some keeps them. */
export async function prepareChromiumProfile(
  { profile, downloads }: BrowserOptions,
  extensionId: string,
): Promise<void> {
  const preferences = {
    credentials_enable_service: false,
    download: { default_directory: downloads, prompt_for_download: false },
    extensions: { pinned_extensions: [extensionId] },
    search: { suggest_enabled: false },
    translate: { enabled: false },
  };

  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), {
    flag: 'wx',
  }).catch(unlessThere);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
