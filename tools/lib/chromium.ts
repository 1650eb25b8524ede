import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { findOnPath } from './paths.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Returns a current Chromium: the one in LECTERN_CHROMIUM, else one on the PATH or in the usual locations, else
 * Playwright's own. Throws with instructions when there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['LECTERN_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`LECTERN_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const usual = [...(elsewhere[process.platform] ?? []), chromium.executablePath()];
  const found = findOnPath(names, env) ?? usual.find((file) => existsSync(file));
  if (!found) {
    throw new Error(
      'No Chromium was found. Install one (npx playwright install chromium), or name it in LECTERN_CHROMIUM.',
    );
  }
  return found;
}
