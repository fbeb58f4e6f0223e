import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';
import { catalogue } from '@/lib/core/tool/catalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifestsOnly = 'manifests-only';
const browsers = ['chrome', 'edge', 'firefox', 'safari'] as const;
type Manifest = Record<string, unknown>;

const manifests = new Map<string, Manifest>();
const manifestOf = (browser: string): Manifest => manifests.get(browser) ?? {};

beforeAll(async () => {
  for (const browser of browsers) manifests.set(browser, await generate(browser, 'production'));
  manifests.set('granted', await generate('chrome', 'granted'));
}, 120_000);

afterAll(() => rmSync(join(root, '.output', manifestsOnly), { recursive: true, force: true }));

describe.each(browsers)('the manifest for %s', (browser) => {
  it('is this', () => {
    expect(manifestOf(browser)).toMatchSnapshot();
  });

  it('asks for exactly these permissions, and for none that shows a warning at the install', () => {
    expect(manifestOf(browser).permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
    ]);
    expect(manifestOf(browser)).not.toHaveProperty('host_permissions');
  });

  it('leaves it to the user which sites and whether to be notified', () => {
    expect(manifestOf(browser).optional_host_permissions).toEqual([
      ...catalogue.flatMap(({ origins }) => origins.map((origin) => `${origin}/*`)),
      'https://*/*',
      'http://*/*',
    ]);
    expect(manifestOf(browser).optional_permissions ?? []).toEqual(
      browser === 'safari' ? [] : ['notifications'],
    );
  });

  it('has a command to open the popup and one for each verdict, for undoing it and for tasks, none with a key of its own', () => {
    const { commands } = manifestOf(browser) as { readonly commands: Record<string, object> };

    expect(Object.keys(commands)).toEqual([
      '_execute_action',
      'verdict-genuine',
      'verdict-filler',
      'verdict-exploring',
      'verdict-personal',
      'take-back',
      'start-or-pause-task',
      'finish-task',
    ]);
    expect(JSON.stringify(commands)).not.toContain('suggested_key');
  });

  it.each([
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'sandbox',
    'key',
    'update_url',
  ])('has no %s', (field) => {
    expect(manifestOf(browser)).not.toHaveProperty(field);
  });

  it('lets no page of ours load or send anything', () => {
    expect(manifestOf(browser).content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
    });
  });

  it('keeps out of private windows, where the browser knows how to', () => {
    expect(manifestOf(browser).incognito).toBe(browser === 'safari' ? undefined : 'not_allowed');
  });

  it('takes its name and description from texts that exist and are short enough for the stores', () => {
    const texts = textsIn('components/locales/en.yml');

    expect(manifestOf(browser)).toMatchObject({
      manifest_version: 3,
      name: '__MSG_extension_name__',
      description: '__MSG_extension_description__',
      default_locale: 'en',
    });
    expect(texts.get('extension_name')).toBe('Assay');
    expect(texts.get('extension_description')?.length).toBeGreaterThan(40);
    expect(texts.get('extension_description')?.length).toBeLessThanOrEqual(132);
  });

  const built = join(root, '.output', `${browser}-mv3`, 'manifest.json');

  // Whoever runs the unit tests alone, before any build, has nothing to compare with.
  if (existsSync(built)) {
    it('is what was built last: if not, build again', () => {
      expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(manifestOf(browser));
    });
  }
});

describe('the manifest of the tests and the demo', () => {
  it('differs from that of the stores in what is granted beforehand, and in nothing else', () => {
    const { host_permissions: hosts, permissions, ...rest } = manifestOf('granted');
    const { permissions: ofStores, optional_permissions: optional, ...ofAll } = manifestOf('chrome');

    expect(rest).toEqual(ofAll);
    expect(permissions).toEqual([...(ofStores as string[]), ...(optional as string[])]);
    expect(hosts).toEqual(expect.arrayContaining(['https://chatgpt.com/*', 'http://127.0.0.1/*']));
  });
});

it('says to Firefox that no data is collected, and under which id', () => {
  expect(manifestOf('firefox').browser_specific_settings).toEqual({
    gecko: {
      id: '{6d0ba2f3-52b7-4f5c-9f0e-3a1f1ad2c8e4}',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

/** Has WXT make a manifest for the entry points as they are, without bundling any of them. */
async function generate(browser: string, mode: string): Promise<Manifest> {
  const { manifest } = await build({
    root,
    browser,
    mode,
    // Within WXT's own folder: another one would find its way into the generated settings of TypeScript.
    outDirTemplate: `${manifestsOnly}/{{browser}}-{{mode}}`,
    manifestVersion: 3,
    logger: silent,
    hooks: {
      'entrypoints:grouped': (_, groups) => {
        groups.length = 0;
      },
    },
  });
  return JSON.parse(JSON.stringify(manifest)) as Manifest;
}

const hush = (): void => undefined;
const silent = {
  level: 0,
  debug: hush,
  log: hush,
  info: hush,
  warn: hush,
  error: hush,
  fatal: hush,
  success: hush,
};

/** The texts at the top of a locale file: those that are one line each. */
function textsIn(file: string): Map<string, string> {
  const lines = readFileSync(join(root, file), 'utf8').matchAll(/^(\w+): (.+)$/gm);
  return new Map(Array.from(lines, ([, key = '', text = '']) => [key, text.trim()]));
}
