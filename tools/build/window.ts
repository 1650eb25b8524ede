import react from '@vitejs/plugin-react';
import { build, type CSSOptions, type Plugin } from 'vite';
import { sourceMessages } from '../../messages/en-US/index.ts';
import { inRoot } from '../lib/paths.ts';
import { windowChunks } from './window-chunks.ts';

export const windowEntry = 'renderer/index.html';

/** Resolves the breakpoints (renderer/ui/tokens/breakpoints.css). */
export const cssOptions: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: { drafts: { customMedia: true } },
};

/** The source catalog as JSON, like the other languages: evaluating an object of 1,400 properties takes four times as long. */
const catalogAsJson: Plugin = {
  name: 'catalog-as-json',
  load: (id) =>
    id.endsWith('/messages/en-US/index.ts')
      ? `export const sourceMessages = JSON.parse(${JSON.stringify(JSON.stringify(sourceMessages))});`
      : null,
};

/**
 * Builds the renderer into the folder. The page's content security policy allows only its own files, so nothing is
 * inlined into the HTML or data: URLs. Returns the bundled files.
 */
export async function buildWindow(folder: string): Promise<readonly string[]> {
  const result = await build({
    root: inRoot('renderer'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: [react(), catalogAsJson],
    css: cssOptions,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome114',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // One style sheet, whose order does not depend on what is loaded first.
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: windowChunks() } } },
      sourcemap: true,
      // Files are loaded from disk, so chunk sizes do not matter.
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    'output' in part ? part.output : [],
  );
  return outputs.flatMap((part) =>
    part.type === 'chunk' ? part.moduleIds : part.originalFileNames.map((file) => inRoot('renderer', file)),
  );
}
