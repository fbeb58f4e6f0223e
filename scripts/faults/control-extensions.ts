import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName, MethodName } from './fault.ts';

/** A method that Assay is compared with. */
export type Control = Exclude<MethodName, 'assay'>;

/**
 * Notices prompts as Assay does, so that only what becomes of them differs. What is written to `storage.local` is read
 * by nobody: it shows when such a write was done (watch-writes.ts).
 */
const noticePrompts = `
const root = document.documentElement;
let pending = 0;
addEventListener('keydown', ({ key, isTrusted, target }) => {
  if (key !== 'Enter' || !isTrusted || target.value === '') return;
  const prompt = { id: crypto.randomUUID(), at: Date.now() };
  root.dataset.pending = ++pending;
  const timer = setInterval(async () => {
    if (target.value !== '') return;
    clearInterval(timer);
    void chrome.storage.local.set({ witness: { kind: 'prompt', ...prompt } });
    await leave(prompt);
    root.dataset.pending = --pending;
  }, 50);
}, { capture: true, passive: true });`;

const leaving: Record<Control, string> = {
  naive: 'const leave = (prompt) => chrome.runtime.sendMessage(prompt).catch(() => undefined);',
  acknowledged: `
const within = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
async function leave(prompt) {
  for (;;) {
    const sending = chrome.runtime.sendMessage(prompt).catch(() => within(100));
    if (await Promise.race([sending, within(1_000)]) === prompt.id) return;
  }
}`,
};

/** What comes twice under one id is one row. Only \`acknowledged\` and the page of its own wait for the answer. */
const background = `
const opened = new Promise((resolve, reject) => {
  const opening = indexedDB.open('control');
  opening.onupgradeneeded = () => opening.result.createObjectStore('prompts', { keyPath: 'id' });
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
});

async function keep(prompt) {
  const writing = (await opened).transaction('prompts', 'readwrite', { durability: 'strict' });
  if (prompt.id) writing.objectStore('prompts').put(prompt);
  await new Promise((resolve) => { writing.oncomplete = resolve; });
  return prompt.id;
}

chrome.runtime.onMessage.addListener((prompt, sender, answer) => {
  void keep(prompt).then(answer);
  return answersTo(prompt);
});`;

const answering: Record<Control, string> = {
  naive: 'const answersTo = ({ id }) => id === undefined;',
  acknowledged: 'const answersTo = () => true;',
};

/**
 * Writes an unpacked extension that keeps prompts in its own way.
 *
 * @param folder where, made when missing
 */
export async function writeControlExtension(
  control: Control,
  browser: BrowserName,
  folder: string,
): Promise<void> {
  const files = {
    'manifest.json': JSON.stringify(manifestOf(control, browser)),
    'watch.js': `${leaving[control]}${noticePrompts}`,
    'background.js': `${answering[control]}${background}`,
    'page.html': '<!doctype html><title>Control</title>',
  };
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

function manifestOf(control: Control, browser: BrowserName): object {
  const isFirefox = browser === 'firefox';
  return {
    manifest_version: 3,
    name: control,
    version: '1',
    permissions: ['storage'],
    host_permissions: ['http://127.0.0.1/*'],
    background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['watch.js'], run_at: 'document_start' }],
    ...(isFirefox ? { browser_specific_settings: { gecko: { id: `${control}@control.test` } } } : {}),
  };
}
