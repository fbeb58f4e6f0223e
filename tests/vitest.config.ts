import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/front-ends/**'],
    setupFiles: ['fake-indexeddb/auto', new URL('./settle-chance.ts', import.meta.url).pathname],
    // A zone that is not UTC and has summer time: what forgets to name a zone gives itself away.
    env: { TZ: 'America/New_York' },
    restoreMocks: true,
  },
});
