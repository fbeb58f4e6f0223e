import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBreaches } from './architecture/find-breaches.ts';
import { emptyNames, topLevel } from './architecture/rules.ts';

const root = new URL('..', import.meta.url);
const sources = globSync('{lib,components,entrypoints}/**/*.{ts,tsx,mts,js,mjs,jsx}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.ts'))
  .sort();

describe('the rules', () => {
  it.each([
    [
      'core from importing the ledger',
      'lib/core/a.ts',
      "import { a } from '../ledger/a.ts';",
      'imports lib/ledger/a.ts',
    ],
    [
      'core from importing the browser',
      'lib/core/a.ts',
      "import { b } from 'wxt/browser';",
      'imports wxt/browser',
    ],
    [
      'core from importing screens',
      'lib/core/a.ts',
      "import { A } from '@/components/A.tsx';",
      'imports components/A.tsx',
    ],
    [
      'core from importing zod past its schema file',
      'lib/core/a.ts',
      "import * as z from 'zod/mini';",
      'imports zod/mini',
    ],
    ['core from importing the large zod', 'lib/core/schema.ts', "import { z } from 'zod';", 'imports zod'],
    ['core from importing Node', 'lib/core/a.ts', "import 'node:fs';", 'imports node:fs'],
    ['core from importing late', 'lib/core/a.ts', "await import('dexie');", 'imports dexie'],
    [
      'core from importing types of others',
      'lib/core/a.ts',
      "import type { A } from '../ledger/a.ts';",
      'imports lib/ledger/a.ts',
    ],
    ['core from reading the clock', 'lib/core/a.ts', 'export const now = () => Date.now();', 'says Date.now'],
    [
      'core from reading the clock another way',
      'lib/core/a.ts',
      'const now = new Date();',
      'says new Date()',
    ],
    ['core from reading the clock as a text', 'lib/core/a.ts', 'const now = Date();', 'says Date()'],
    [
      'core from reading the clock by Temporal',
      'lib/core/a.ts',
      'Temporal.Now.instant();',
      'says Temporal.Now',
    ],
    ['core from chance', 'lib/core/a.ts', 'const dice = Math.random();', 'says Math.random'],
    [
      'core from chance by another name',
      'lib/core/a.ts',
      "const dice = Math['random']();",
      'says Math.random',
    ],
    ['core from waiting', 'lib/core/a.ts', 'setTimeout(() => 1, 1);', 'says setTimeout'],
    [
      'core from the language of the machine',
      'lib/core/a.ts',
      'const a = (1).toLocaleString();',
      'says toLocaleString',
    ],
    ['core from keys of the machine', 'lib/core/a.ts', 'crypto.randomUUID();', 'says crypto'],
    [
      'the ledger from importing the browser',
      'lib/ledger/a.ts',
      "import { a } from '../browser/a.ts';",
      'imports lib/browser/a.ts',
    ],
    [
      'the ledger from importing other databases',
      'lib/ledger/a.ts',
      "import { openDB } from 'idb';",
      'imports idb',
    ],
    [
      'the page script from importing the ledger',
      'lib/page/a.ts',
      "import { a } from '../ledger/a.ts';",
      'imports lib/ledger/a.ts',
    ],
    [
      'the page script from importing core but for types',
      'lib/page/a.ts',
      "import { a } from '../core/a.ts';",
      'imports lib/core/a.ts',
    ],
    [
      'the page script from importing the extension API',
      'entrypoints/watch.ts',
      "import { b } from '@/lib/browser/outbox.ts';",
      'imports lib/browser/outbox.ts',
    ],
    [
      'the page outbox from importing the polyfill',
      'lib/browser/page-outbox.ts',
      "import { browser } from 'wxt/browser';",
      'imports wxt/browser',
    ],
    [
      'the page outbox from importing schemas',
      'lib/browser/page-outbox.ts',
      "import { s } from '../core/signal/outbox-item.ts';",
      'imports lib/core/signal/outbox-item.ts',
    ],
    [
      'the browser floor from importing the ledger',
      'lib/browser/a.ts',
      "import { a } from '../ledger/a.ts';",
      'imports lib/ledger/a.ts',
    ],
    [
      'the browser floor from importing the polyfill itself',
      'lib/browser/a.ts',
      "import b from 'webextension-polyfill';",
      'imports webextension-polyfill',
    ],
    [
      'a component from reaching the ledger',
      'components/a/List.tsx',
      "import { a } from '@/lib/ledger/a.ts';",
      'imports lib/ledger/a.ts',
    ],
    [
      'a component from reaching the browser',
      'components/a/List.tsx',
      "import { a } from '@/lib/browser/a.ts';",
      'imports lib/browser/a.ts',
    ],
    [
      'a component from reaching the ledger late',
      'components/a/List.tsx',
      "import('@/lib/ledger/a.ts');",
      'imports lib/ledger/a.ts',
    ],
    [
      'a component from reaching into a page',
      'components/a/AnApp.tsx',
      "import { a } from '@/lib/page/a.ts';",
      'imports lib/page/a.ts',
    ],
    [
      'a component from asking Dexie',
      'components/a/AnApp.tsx',
      "import Dexie from 'dexie';",
      'imports dexie',
    ],
    [
      'a component from importing React',
      'components/a/List.tsx',
      "import { useState } from 'react';",
      'imports react',
    ],
    [
      'an entry point from importing packages',
      'entrypoints/a/main.tsx',
      "import Papa from 'papaparse';",
      'imports papaparse',
    ],
    [
      'anyone from importing what is only known at run time',
      'lib/ledger/a.ts',
      'import(name);',
      'imports what is only known at run time',
    ],
    ['anyone from fetching', 'components/a/AnApp.tsx', "fetch('https://a.test');", 'says fetch'],
    [
      'anyone from fetching by a detour',
      'lib/browser/a.ts',
      "globalThis['fetch']('https://a.test');",
      'says fetch',
    ],
    [
      'anyone from fetching by taking it apart',
      'lib/browser/a.ts',
      'const { fetch: get } = globalThis;',
      'says fetch',
    ],
    ['anyone from sending a beacon', 'entrypoints/watch.ts', "navigator.sendBeacon('/');", 'says sendBeacon'],
    ['anyone from opening a socket', 'lib/ledger/a.ts', "new WebSocket('wss://a.test');", 'says WebSocket'],
    ['anyone from making code of text', 'lib/ledger/a.ts', "new Function('return 1')();", 'says Function'],
    ['a default export', 'lib/core/a.ts', 'export default 1;', 'has a default export'],
    [
      'a default export by another name',
      'lib/core/a.ts',
      'const a = 1; export { a as default };',
      'has a default export',
    ],
    ['a barrel', 'lib/core/a.ts', "export * from './b.ts';", 'exports what another file exports'],
    [
      'a barrel of names',
      'lib/core/a.ts',
      "export { b } from './b.ts';",
      'exports what another file exports',
    ],
    ['an empty name', 'lib/core/utils.ts', 'export const a = 1;', 'is called utils'],
    ['an index', 'components/review/index.ts', 'export const a = 1;', 'is called index'],
    ['an empty name of a folder', 'lib/core/helpers/a.ts', 'export const a = 1;', 'is called helpers'],
    ['a floor that nobody knows', 'lib/extra/a.ts', 'export const a = 1;', 'stands on no floor'],
    ['what cannot be read', 'lib/core/a.ts', 'export const a = ;', 'cannot be read: Unexpected token'],
  ])('keep %s', (_, path, text, breach) => {
    expect(findBreaches(path, text)).toContainEqual(breach);
  });

  it.each([
    ['a value', 'export const a = (editor) => editor.value;', 'says value'],
    ['a value by a key', "export const a = (editor) => editor['value'];", 'says value'],
    ['a value by a key in backticks', 'export const a = (editor) => editor[`value`];', 'says value'],
    ['a value by taking it apart', 'export const a = ({ value }) => value;', 'says value'],
    [
      'a value by taking it apart under another name',
      "export const a = ({ 'value': b }) => b;",
      'says value',
    ],
    ['a value by reflection', "Reflect.get(editor, 'value');", 'says value'],
    ['whatever a variable names', 'export const a = (editor, name) => editor[name];', 'says [computed]'],
    [
      'whatever two texts name together',
      "export const a = (editor) => editor['val' + 'ue'];",
      'says [computed]',
    ],
    ['what a text holds', 'const a = node.textContent;', 'says textContent'],
    ['what a text holds, perhaps', 'const a = node?.innerText;', 'says innerText'],
    ['markup', 'const a = node.innerHTML;', 'says innerHTML'],
    ['what an event carries', 'const a = event.data;', 'says data'],
    ['the clipboard', 'event.clipboardData.getData("text/plain");', 'says clipboardData'],
    ['the selection', 'window.getSelection();', 'says getSelection'],
    ['a form', 'new FormData(form);', 'says FormData'],
    ['an attribute', "editor.getAttribute('title');", 'says title'],
    ['the title', 'const a = document.title;', 'says title'],
    ['the address', 'const a = location.href;', 'says href'],
    ['the address as a text', 'const a = String(location);', 'says location'],
    ['the address from the document', 'const a = document.URL;', 'says URL'],
    ['the path', 'const a = location.pathname;', 'says pathname'],
    ['where somebody came from', 'const a = document.referrer;', 'says referrer'],
  ])('keep the page script from reading %s', (_, text, breach) => {
    expect(findBreaches('lib/page/a.ts', text)).toContainEqual(breach);
    expect(findBreaches('entrypoints/watch.ts', text)).toContainEqual(breach);
    expect(findBreaches('lib/browser/page-outbox.ts', text)).toContainEqual(breach);
  });

  it('keep the page script from telling keys apart, but in the one file that knows Enter', () => {
    expect(findBreaches('lib/page/a.ts', 'const a = event.key;')).toEqual(['says key']);
    expect(findBreaches('lib/page/watch-prompts.ts', 'const a = event.key;')).toEqual([]);
  });

  it.each([
    ['a text', 'export function a(editor: Editor): string { return editor.value; }'],
    ['what nobody declared', 'export function a(editor: Editor) { return editor.value; }'],
    ['a constant', 'export const a = (editor: Editor): boolean => true;'],
    ['a promise', 'export async function a(editor: Editor): Promise<boolean> { return true; }'],
    ['a variable', 'let last = ""; export { last };'],
  ])('keep the file that looks into an editor from giving out %s', (_, text) => {
    expect(findBreaches('lib/page/holds-something.ts', text)).toContainEqual('gives out more than a boolean');
  });

  it.each([
    [
      'words in comments',
      'lib/page/a.ts',
      '/** Never reads editor.value or fetch(). */\nexport const a = 1; // title',
    ],
    ['words within longer texts', 'lib/page/a.ts', 'export const a = \'[role="search"], [title]\';'],
    ['the origin of the page', 'entrypoints/watch.ts', 'export const a = location.origin;'],
    ['places in a list', 'lib/page/a.ts', 'export const a = (list) => [list[0], list[list.length - 1]];'],
    ['dates made of something', 'lib/core/a.ts', 'export const a = (at) => new Date(at);'],
    ['types of core in the page script', 'lib/page/a.ts', "import type { A } from '../core/a.ts';"],
    [
      'types of the ledger in a component',
      'components/a/List.tsx',
      "import { type A } from '@/lib/ledger/a.ts';",
    ],
    ['the ledger in an App', 'components/a/ListApp.tsx', "import { a } from '@/lib/ledger/a.ts';"],
    ['the ledger in a hook', 'components/a/use-list.ts', "import { a } from '@/lib/ledger/a.ts';"],
    [
      'anything of ours in an entry point',
      'entrypoints/a/index.ts',
      "import { a } from '@/lib/ledger/a.ts'; export default a;",
    ],
    [
      'a look that gives a boolean',
      'lib/page/holds-something.ts',
      'export function a(b: B): boolean { return b.value !== ""; }',
    ],
    [
      'the texts from being read',
      'lib/browser/packaged-texts.ts',
      'export const a = () => fetch("/a.json");',
    ],
  ])('allow %s', (_, path, text) => {
    expect(findBreaches(path, text)).toEqual([]);
  });
});

describe('the sources', () => {
  it('are found', () => {
    expect(sources).toContain('lib/page/holds-something.ts');
    expect(sources).toContain('entrypoints/watch.ts');
    expect(sources.length).toBeGreaterThan(80);
  });

  it.each(sources)('%s keeps to the rules', (path) => {
    expect(findBreaches(path, readFileSync(new URL(path, root), 'utf8'))).toEqual([]);
  });
});

describe('the repository', () => {
  it('has nothing at its top but what belongs there', () => {
    const built = /^node_modules$|^demo-output$|\.log$|^\./;
    const extra = readdirSync(root).filter((name) => !built.test(name) && !topLevel.includes(name));

    expect(extra).toEqual([]);
  });

  it('has no files in scripts and tests whose names say nothing', () => {
    const files = globSync('{scripts,tests}/**/*.{ts,tsx,mjs,mts}', { cwd: root });
    const names = files.map((path) => path.replace(/^.*[\\/]/, '').replace(/\.(?:d\.)?\w+$/, ''));

    expect(names.filter((name) => emptyNames.test(name))).toEqual([]);
  });
});
