import { defineConfig } from 'vitest/config';

// Suites that others wrote, and what the specifications say: their own run, for they take minutes.
export default defineConfig({
  test: {
    include: ['test/judge/**/*.judge.ts'],
    maxWorkers: 2,
    testTimeout: 600_000,
  },
});
