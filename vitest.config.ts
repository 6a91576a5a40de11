import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker a core: many tests wait for programs and threads of their own.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Many tests have a library, threads and processes of their own, and run beside others.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: [
            'shared/**/*.test.ts',
            'core/**/*.test.ts',
            'hosts/**/*.test.ts',
            'electron/**/*.test.ts',
            'renderer/**/*.test.ts',
            'tests/*.test.ts',
          ],
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          pool: 'forks',
        },
      },
    ],
  },
});
