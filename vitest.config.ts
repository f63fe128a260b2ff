import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Most of what is slow waits, for processes and for pauses that Discord asks for.
    maxWorkers: 3,
    maxConcurrency: 16,
    isolate: false,
    testTimeout: 40_000,
    hookTimeout: 30_000,
  },
});
