import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs no disk and no database; `integration` uses real SQLite files and real folders.
 * A test file's name says which one it belongs to.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // For busy machines; nothing here waits.
          testTimeout: 20_000,
          setupFiles: ['scripts/test/property-seed.ts'],
          include: ['{core,contract,data,electron,cli,renderer,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', 'node_modules/**', 'out/**'],
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: ['scripts/test/property-seed.ts'],
          include: ['{data,electron,cli,scripts}/**/*.integration.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
