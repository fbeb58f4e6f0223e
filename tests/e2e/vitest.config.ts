import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: new URL('../../node_modules/.vite', import.meta.url).pathname,
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts'],
    // Only Chromium tells how much work a page makes.
    exclude: process.env.ASSAY_BROWSER === 'firefox' ? ['bench-page.test.ts'] : [],
    globalSetup: './build-everything.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // One browser of a kind at a time: two of Firefox fight for the focus, even without windows.
    fileParallelism: false,
  },
});
