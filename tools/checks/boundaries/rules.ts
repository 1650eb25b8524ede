/**
 * The import rules as a table: what each module may import (see docs/architecture.md). A file belongs to the module with
 * the longest matching folder prefix; it may import its own module and the modules and packages named here.
 */
export interface ModuleRule {
  /** Folder prefix, relative to the repository, ending in a slash. */
  readonly folder: string;
  /** Folder prefixes or single files that may be imported besides the module itself. */
  readonly modules: readonly string[];
  /** npm packages and `node:` modules; `node:*` stands for all of Node's. */
  readonly packages: readonly string[];
  /**
   * If given, each subfolder is a part of its own, and other parts and modules may import only this file of it, e.g.
   * `index.ts`.
   */
  readonly partEntry?: string;
}

const markdown = ['mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm', 'mdast'];

/** What every part of the window may import but `renderer/ui`. */
const rendererBase = [
  'renderer/lib/',
  'renderer/ui/',
  'core/model/',
  'core/text/',
  'core/timing/',
  'core/anchoring/',
  'core/notes/',
  'core/analysis/cooccurrence/',
  'core/search/',
  'core/annotation-import/model.ts',
  'contract/',
  'messages/',
  'build/icons/',
];

const interfacePackages = [
  'react',
  'react-dom',
  '@tanstack/react-query',
  '@base-ui/react',
  'lucide-react',
  'react-markdown',
  'mdast',
  'remark-gfm',
  'remark-breaks',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/inter',
  '@fontsource/noto-sans-math',
];

const chartPackages = [
  'world-atlas',
  'topojson-client',
  'topojson-specification',
  'geojson',
  'd3-geo',
  'd3-force',
];

export const modules: readonly ModuleRule[] = [
  // The words of the interface, for every process that shows some.
  {
    folder: 'messages/',
    modules: [],
    packages: ['intl-messageformat', '@formatjs/icu-messageformat-parser'],
  },
  { folder: 'core/model/', modules: ['messages/'], packages: [] },
  // The one fold, word and sentence splitter; every other part of the core may use them.
  { folder: 'core/text/', modules: ['core/model/'], packages: [] },
  {
    folder: 'core/extraction/',
    modules: ['core/model/', 'core/text/', 'messages/'],
    packages: [...markdown, 'mdast-util-frontmatter', 'micromark-extension-frontmatter', 'yaml'],
  },
  { folder: 'core/timing/', modules: [], packages: [] },
  { folder: 'core/anchoring/', modules: ['core/model/', 'core/text/'], packages: [] },
  {
    folder: 'core/analysis/',
    modules: ['core/model/', 'core/text/', 'core/analysis/language/', 'core/analysis/testing/'],
    packages: [],
  },
  // Read by tests alone, from the checkout.
  { folder: 'core/analysis/testing/', modules: ['core/analysis/'], packages: ['node:*'] },
  { folder: 'core/analysis/language/', modules: [], packages: ['eld'] },
  { folder: 'core/notes/', modules: ['core/model/', 'core/text/'], packages: [] },
  {
    folder: 'core/analysis/corrections/',
    modules: ['core/model/', 'core/text/', 'core/anchoring/'],
    packages: [],
  },
  { folder: 'core/analysis/cooccurrence/', modules: ['core/model/', 'core/text/'], packages: [] },
  { folder: 'core/linked-folder/', modules: ['core/model/', 'core/text/'], packages: ['node-diff3'] },
  { folder: 'core/search/', modules: ['core/model/', 'core/text/'], packages: ['@leeoniya/ufuzzy'] },
  {
    folder: 'core/export/',
    modules: ['core/model/', 'core/text/', 'core/notes/', 'core/export/testing/'],
    packages: [...markdown, 'mdast-util-to-markdown', 'micromark', 'papaparse', 'liquidjs', 'yaml'],
  },
  // Articles for tests; nothing in the program imports them.
  {
    folder: 'core/export/testing/',
    modules: ['core/model/', 'core/anchoring/', 'core/export/'],
    packages: ['fast-check'],
  },
  {
    folder: 'core/annotation-import/',
    modules: [
      'core/model/',
      'core/text/',
      'core/anchoring/',
      'core/export/',
      'core/export/testing/',
      'messages/',
    ],
    packages: ['zod'],
  },
  {
    folder: 'contract/',
    modules: [
      'core/model/',
      'core/annotation-import/model.ts',
      'core/annotation-import/report.ts',
      'messages/',
    ],
    packages: ['zod'],
  },
  {
    folder: 'data/',
    modules: ['core/', 'data/profile/', 'data/files/', 'messages/'],
    packages: ['better-sqlite3', 'image-size', 'node:*'],
  },
  { folder: 'data/lexicon/', modules: ['core/', 'data/'], packages: ['onnxruntime-web', 'node:*'] },
  // What this machine grants, in files beside the library; the library's own code writes there only when it is moved or restored.
  { folder: 'data/profile/', modules: ['core/', 'data/files/', 'messages/'], packages: ['zod', 'node:*'] },
  { folder: 'data/files/', modules: [], packages: ['node:*'] },
  {
    folder: 'electron/preload/',
    modules: ['contract/names.ts', 'electron/windows/locale-argument.ts', 'messages/languages.ts'],
    packages: ['electron'],
  },
  // The layers of the backend, each on top of the one before: workers, services, commands, dispatch, the whole.
  {
    folder: 'backend/workers/',
    modules: ['core/model/', 'messages/', 'backend/testing/', 'data/testing/'],
    packages: ['p-queue', 'node:*'],
  },
  {
    folder: 'backend/services/',
    modules: ['core/', 'contract/', 'data/', 'messages/', 'backend/workers/', 'backend/testing/'],
    packages: ['css-select', 'htmlparser2', 'fflate', 'chardet', 'p-queue', 'pdfjs-dist', 'zod', 'node:*'],
  },
  {
    folder: 'backend/commands/',
    modules: ['core/', 'contract/', 'data/', 'messages/', 'backend/services/', 'backend/testing/'],
    packages: ['node:*'],
  },
  {
    folder: 'backend/',
    modules: ['core/', 'contract/', 'data/', 'messages/', 'backend/'],
    packages: ['fflate', 'node:*'],
  },
  // The library's thread, where there is no Electron.
  {
    folder: 'electron/library-thread/',
    modules: [
      'core/',
      'contract/',
      'data/',
      'messages/',
      'backend/',
      'electron/protocols/picture-protocol.ts',
    ],
    packages: ['node:*'],
  },
  // The entry point: runs either a command or the app.
  {
    folder: 'electron/entry/',
    modules: ['electron/arguments.ts', 'cli/lib/split-arguments.ts', 'cli/run.ts', 'cli/table.ts'],
    packages: ['electron', 'node:*'],
  },
  // The only part that makes network requests for the program itself, at the user's request.
  {
    folder: 'electron/app-update/',
    modules: ['contract/', 'messages/', 'backend/services/platform/', 'data/profile/json-file.ts'],
    packages: ['electron', 'electron-updater', 'builder-util-runtime', 'zod', 'node:*'],
  },
  {
    folder: 'electron/',
    modules: ['core/', 'contract/', 'data/', 'messages/', 'backend/', 'electron/'],
    packages: ['electron', 'node:*'],
  },
  {
    folder: 'cli/',
    modules: ['core/', 'contract/', 'data/', 'messages/', 'backend/'],
    packages: ['node:*'],
  },
  {
    folder: 'renderer/',
    modules: ['renderer/app/', ...rendererBase],
    packages: interfacePackages,
  },
  // App composes the features.
  {
    folder: 'renderer/app/',
    modules: ['renderer/features/', ...rendererBase],
    packages: interfacePackages,
  },
  // Each feature is used through its index.ts, by app and by other features. Cycles between features are found with
  // those of all folders.
  {
    folder: 'renderer/features/',
    modules: rendererBase,
    packages: [...interfacePackages, ...chartPackages],
    partEntry: 'index.ts',
  },
  {
    folder: 'renderer/lib/',
    modules: rendererBase,
    packages: interfacePackages,
  },
  // Controls that depend on no feature and no command.
  {
    folder: 'renderer/ui/',
    modules: ['core/model/', 'core/text/', 'messages/'],
    packages: interfacePackages,
  },
  {
    folder: 'e2e/',
    modules: ['messages/'],
    packages: ['@playwright/test', 'playwright', 'axe-core', 'mdast-util-from-markdown', 'yaml', 'node:*'],
  },
  {
    folder: 'tools/',
    modules: [
      'core/',
      'contract/',
      'data/',
      'messages/',
      'backend/',
      'electron/',
      'cli/',
      'build/',
      'e2e/',
      'scripts/',
    ],
    packages: ['*'],
  },
  {
    folder: 'scripts/',
    modules: [
      'core/',
      'contract/',
      'data/',
      'messages/',
      'backend/',
      'electron/',
      'cli/',
      'build/',
      'e2e/',
      'tools/',
    ],
    packages: ['*'],
  },
  { folder: 'build/', modules: [], packages: ['electron-builder', 'app-builder-lib', 'node:*'] },
];

/** What tests may import besides what their module may. */
export const testPackages: readonly string[] = [
  'vitest',
  'vitest-browser-react',
  'fast-check',
  'linkedom',
  'fflate',
  'yaml',
  'ajv',
  'ajv-formats',
  ...markdown,
  'node:*',
];
