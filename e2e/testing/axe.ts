import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All WCAG 2.2 A and AA rules and the best practices of axe. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * Base UI's focus guards at the ends of a popup are hidden and focusable, which axe reports. They pass the focus on as
 * soon as they receive it, so that Tab leaves the popup to where it was opened.
 */
const context = { exclude: ['[data-base-ui-focus-guard]'] };

/** Returns axe's violations of the current screen, one line per element. */
export async function findViolations(page: Page): Promise<string[]> {
  // Finish transitions first: half-faded colors have no contrast.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  // Evaluated through the debugger, because the page's content security policy blocks a script element.
  await page.evaluate(source);
  const results = await page.evaluate(
    ([context, options]) =>
      (window as unknown as { axe: { run(c: typeof context, o: RunOptions): Promise<AxeResults> } }).axe.run(
        context,
        options,
      ),
    [context, options] as const,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
