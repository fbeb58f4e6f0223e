import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: new URL('../../node_modules/.vite', import.meta.url).pathname,
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    globalSetup: './build-everything.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Browsers without a window have each a focus and a clipboard of their own; more than two wait for each other.
    maxWorkers: 2,
  },
});
