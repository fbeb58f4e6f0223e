import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the page scripts of the extensions do that Assay is compared with. */
const scripts = {
  // The least that can notice a key at all.
  floor: "window.addEventListener('keydown', () => {}, { capture: true, passive: true });",
  // What Assay must not do: to observe the whole document, and to read it at each change.
  naive: `
    const look = () => { globalThis.lastSeen = document.body?.innerText.length; };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`,
} as const;

/** An extension to compare with. */
export type Control = keyof typeof scripts;

/**
 * Writes an unpacked extension with one page script for this machine's own addresses.
 *
 * @param folder where, made when missing
 */
export async function writeControlExtension(control: Control, folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: control,
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['watch.js'], run_at: 'document_start' }],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'watch.js'), scripts[control]);
}
