import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Those that run side by side mostly wait: for pauses that Discord asks for.
    maxConcurrency: 16,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
