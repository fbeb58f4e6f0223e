import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: new URL('../../node_modules/.vite', import.meta.url).pathname,
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    globalSetup: './build-everything.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // One browser at a time: two fight for the focus, even without windows (seen in Firefox), and for the machine.
    fileParallelism: false,
  },
});
