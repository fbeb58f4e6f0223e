import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserManifest } from 'wxt';
import { verdicts } from './lib/core/session/session.ts';
import { commandOf, takeBackCommand } from './lib/core/session/verdict-command.ts';
import type { TaskCommand } from './lib/core/task/task-command.ts';
import { catalogue } from './lib/core/tool/catalogue.ts';
import { patternOf } from './lib/core/tool/tool.ts';

/** Nothing is loaded from elsewhere and nothing is sent anywhere: the browser enforces it, see docs/architecture.md. */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The build for the end-to-end tests and the played demo that are not about leave: the same code, with these hosts
 * granted beforehand. */
const grantedBeforehand = [
  ...catalogue.flatMap((tool) => tool.origins.map(patternOf)),
  'http://127.0.0.1/*',
  'http://*.intranet.test/*',
];

/** Every page pays for the page script: it goes without WXT's wrapper, which would log that it could not start. */
const barePageScript = {
  name: 'assay:bare-page-script',
  transform: {
    filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
    handler: (code: string): string => `${code.split('\n', 1)[0]}\ndefinition.main();`,
  },
};

/** The background carries the catalogue, and has no use for what its tests and the accuracy programs ask of it. */
const leanCatalogue = {
  name: 'assay:lean-catalogue',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /lib\/core\/tool\/known-(assistants|assistants-of-china|workshops)\.ts$/ },
    handler: (code: string): string =>
      code.replace(/^ {4}streamPaths: \[(?:.*\],|\n(?: {6}.*\n)+ {4}\],)\n/gm, ''),
  },
};

const taskTexts: Record<TaskCommand, string> = {
  'start-or-pause-task': 'start_or_pause_task',
  'finish-task': 'finish_task',
};

/** No keys of our own: the user sets those that are free. `_execute_action` opens the popup. */
const commands = {
  _execute_action: {},
  ...Object.fromEntries(
    [
      ...verdicts.map((verdict) => [commandOf(verdict), verdict]),
      [takeBackCommand, 'take_back'],
      ...Object.entries(taskTexts),
    ].map(([command, text]) => [command, { description: `__MSG_command_${text}__` }]),
  ),
};

/** The languages that there are texts in: each is one file. */
const languages = readdirSync(new URL('./components/locales', import.meta.url))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -'.yml'.length))
  .sort();

const geckoId = '{6d0ba2f3-52b7-4f5c-9f0e-3a1f1ad2c8e4}';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: {
    localesDir: fileURLToPath(new URL('./components/locales', import.meta.url)),
  },
  hooks: {
    // The same texts and types, and a way to have them in another language than the browser's.
    'config:resolved': ({ config }) => {
      config.alias['#i18n'] = fileURLToPath(new URL('./lib/browser/i18n.ts', import.meta.url));
    },
  },
  experimental: { escapeUnicode: true },
  // The polyfill for preloading would be the only network call in our pages; no browser that we support needs it.
  vite: () => ({
    define: { 'import.meta.env.ASSAY_LANGUAGES': JSON.stringify(languages) },
    build: {
      modulePreload: { polyfill: false },
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
        format: { ascii_only: false },
      },
    },
    plugins: [barePageScript, leanCatalogue],
  }),
  manifest: ({ browser, mode, command }): UserManifest => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
      ...(mode === 'granted' ? ['notifications'] : []),
    ] as NonNullable<UserManifest['permissions']>,
    ...(browser === 'safari' || mode === 'granted' ? {} : { optional_permissions: ['notifications'] }),
    optional_host_permissions: [
      ...catalogue.flatMap((tool) => tool.origins.map(patternOf)),
      'https://*/*',
      'http://*/*',
    ],
    ...(mode === 'granted' ? { host_permissions: grantedBeforehand } : {}),
    ...(command === 'build' ? { content_security_policy: { extension_pages: extensionPagesPolicy } } : {}),
    ...(browser === 'safari' ? {} : { incognito: 'not_allowed' as const }),
    commands,
    ...ownKeysOf(browser),
  }),
});

function ownKeysOf(browser: string): UserManifest {
  if (browser === 'firefox') {
    return {
      // Firefox hides new buttons behind its puzzle piece, where nobody would see the badge.
      action: { default_area: 'navbar' },
      browser_specific_settings: {
        gecko: {
          id: geckoId,
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    };
  }
  return browser === 'safari' ? {} : { minimum_chrome_version: '123' };
}
