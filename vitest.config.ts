import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cssOptions } from './tools/build/window.ts';

const chromium = process.env['LECTERN_CHROMIUM'];

/**
 * Four projects: `unit` needs no disk and no database; `integration` uses real SQLite files and real folders;
 * `components` renders parts of the window in a Chromium, which scripts/components.ts finds.
 * A test file's name says which one it belongs to. `install` changes the machine that it runs on, and is run by
 * scripts/install-test.ts alone.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // For busy machines; nothing here waits.
          testTimeout: 60_000,
          setupFiles: ['tools/test/property-seed.ts', 'messages/testing/english.ts'],
          include: [
            '{core,contract,data,backend,electron,cli,messages,renderer,scripts,tools}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/*.integration.test.ts', '**/*.component.test.tsx', 'node_modules/**', 'out/**'],
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: ['tools/test/property-seed.ts', 'messages/testing/english.ts'],
          include: ['{data,backend,electron,cli,scripts,tools}/**/*.integration.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        css: cssOptions,
        // The cache of an earlier run may lack a package that a new import needs; finding it late reloads the page
        // in the middle of a test, with two copies of React.
        optimizeDeps: { force: true, entries: ['renderer/**/*.component.test.tsx'] },
        test: {
          name: 'components',
          include: ['renderer/**/*.component.test.tsx'],
          setupFiles: ['renderer/ui/testing/setup.ts', 'messages/testing/english.ts'],
          // For busy machines; nothing here waits.
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: chromium ? { executablePath: chromium } : {},
              actionTimeout: 10_000,
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'install',
          include: ['tools/install-test/*.install.ts'],
          // They share the machine's one list of installed packages, and each tells one story.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
