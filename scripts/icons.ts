import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from '../tools/lib/chromium.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { icnsOf, icoOf } from '../tools/lib/icon-files.ts';

/** `node scripts/icons.ts`: renders build/icons/icon.svg in all sizes and formats that the three systems need. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const svg = await readFile(inRoot('build', 'icons', 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const drawn = new Map<number, Buffer>();
const page = await browser.newPage();
for (const size of sizes) {
  /* oxlint-disable no-await-in-loop -- one page, one size after the other */
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  drawn.set(size, png);
  await writeFile(inRoot('build', 'icons', `${size}x${size}.png`), png);
  /* oxlint-enable no-await-in-loop */
}
await browser.close();
await writeFile(inRoot('build', 'icons', 'icon.ico'), icoOf(drawn));
await writeFile(inRoot('build', 'icons', 'icon.icns'), icnsOf(drawn));
console.log(`drew ${sizes.length} sizes, icon.ico and icon.icns`);
