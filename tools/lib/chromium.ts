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
 * A current Chromium on this machine: the one that LECTERN_CHROMIUM names, else one on the path or where browsers are
 * usually installed, else Playwright's own. Throws, saying how to get one, when there is none.
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
