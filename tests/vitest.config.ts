import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/front-ends/**'],
    setupFiles: ['fake-indexeddb/auto', fileURLToPath(new URL('./settle-chance.ts', import.meta.url))],
    // A zone that is not UTC and has summer time: what forgets to name a zone gives itself away.
    env: { TZ: 'America/New_York' },
    restoreMocks: true,
    maxWorkers: '100%',
    // Laws take long on a busy machine, beside browsers too, and how long is no question of these tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
