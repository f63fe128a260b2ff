import { defineConfig } from 'vitest/config';

// The page in a real browser: its own run, for not everybody has one.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
