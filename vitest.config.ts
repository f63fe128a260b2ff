import { defineConfig } from 'vitest/config';

/** Over real sockets and processes: they wait, for pauses that Discord asks for, and each has its moment. */
const wire = ['test/{e2e,serving,operations,transports}/**/*.test.ts', 'packages/*/test/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/build.ts',
    maxWorkers: 2,
    maxConcurrency: 6,
    // Files share what they load.
    isolate: false,
    testTimeout: 80_000,
    hookTimeout: 30_000,
    projects: [
      // They wait most of the time, and leave the cores to others.
      {
        extends: true,
        test: { name: 'wire', include: wire, maxWorkers: 4, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: wire, sequence: { groupOrder: 0 } },
      },
    ],
  },
});
