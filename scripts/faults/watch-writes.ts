import type { Page } from '../browsers/page.ts';
import { Milestone } from './milestone.ts';

/**
 * Begins to watch for the write to `storage.local` with which a page script notes a prompt, as Assay's does to keep it
 * and those of the baselines do for nothing else. Who sees it reads what has been written.
 *
 * @param own a page of the extension
 * @returns to be called when the prompt is on its way: gives the moment at which the write was seen
 */
export async function watchWrites(own: Page): Promise<() => Milestone> {
  await own.evaluate(`
    const { onChanged } = (globalThis.browser ?? chrome).storage.local;
    window.written = new Promise((resolve) => {
      onChanged.addListener(function see(changes) {
        if (!Object.values(changes).some(({ newValue }) => newValue?.kind === 'prompt')) return;
        onChanged.removeListener(see);
        resolve();
      });
    });`);
  return () => new Milestone(own.evaluate('await window.written;'));
}
