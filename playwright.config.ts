import { defineConfig } from '@playwright/test';

/**
 * Two projects over the same page models: `electron` drives the built app, `chromium` the window's code alone in a
 * current browser. A file named `*.electron.spec.ts` or `*.chromium.spec.ts` belongs to one of them, others to both.
 * Started by scripts/e2e.ts, which hands over the runtime in the environment; see docs/development.md.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
  // One window at a time: keyboard focus belongs to one.
  workers: 1,
  // A test that passes only the second time has found something.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['LECTERN_E2E_REPORT'] ?? 'out/e2e-report.json' }]],
  projects: [
    { name: 'electron', testIgnore: '**/*.chromium.spec.ts' },
    { name: 'chromium', testIgnore: '**/*.electron.spec.ts' },
  ],
});
