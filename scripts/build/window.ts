import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { inRoot } from '../lib/paths.ts';

export const windowEntry = 'renderer/index.html';

/**
 * Builds the window's code into the folder. The page's content security policy allows files of its own and nothing
 * inline, so nothing may be put into the HTML or into data: addresses.
 */
export async function buildWindow(folder: string): Promise<void> {
  await build({
    root: inRoot('renderer'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome114',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      sourcemap: true,
      // The files are read from the disk; there is no network to save.
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
    },
  });
}
