/**
 * The import rules as a table: who may enter which room (see docs/architecture.md).
 * A room is the longest matching folder prefix; a file may import its own room and the rooms and packages named here.
 */
export interface Room {
  /** Folder prefix, relative to the repository, ending in a slash. */
  readonly folder: string;
  /** Folder prefixes or single files that may be imported besides the room itself. */
  readonly rooms: readonly string[];
  /** npm packages and `node:` modules; `node:*` stands for all of Node's. */
  readonly packages: readonly string[];
}

const markdown = ['mdast-util-from-markdown', 'mdast-util-gfm', 'micromark-extension-gfm', 'mdast'];

export const rooms: readonly Room[] = [
  { folder: 'core/model/', rooms: [], packages: [] },
  // The one fold, word and sentence splitter; every other part of the core may use them.
  { folder: 'core/text/', rooms: ['core/model/'], packages: [] },
  { folder: 'core/timing/', rooms: [], packages: [] },
  {
    folder: 'core/extraction/',
    rooms: ['core/model/', 'core/text/'],
    packages: [...markdown, 'mdast-util-frontmatter', 'micromark-extension-frontmatter', 'yaml'],
  },
  { folder: 'core/anchoring/', rooms: ['core/model/', 'core/text/'], packages: [] },
  { folder: 'core/analysis/', rooms: ['core/model/', 'core/text/'], packages: [] },
  { folder: 'core/notes/', rooms: ['core/model/', 'core/text/'], packages: [] },
  {
    folder: 'core/analysis/corrections/',
    rooms: ['core/model/', 'core/text/', 'core/anchoring/'],
    packages: [],
  },
  { folder: 'core/analysis/cooccurrence/', rooms: ['core/model/', 'core/text/'], packages: [] },
  { folder: 'core/linked-folder/', rooms: ['core/model/', 'core/text/'], packages: ['node-diff3'] },
  { folder: 'core/search/', rooms: ['core/model/', 'core/text/'], packages: [] },
  {
    folder: 'core/export/',
    rooms: ['core/model/', 'core/text/', 'core/notes/', 'core/export/testing/'],
    packages: [...markdown, 'mdast-util-to-markdown', 'micromark', 'papaparse', 'liquidjs', 'yaml'],
  },
  // Articles for tests; nothing in the program imports them.
  {
    folder: 'core/export/testing/',
    rooms: ['core/model/', 'core/anchoring/', 'core/export/'],
    packages: ['fast-check'],
  },
  {
    folder: 'core/annotation-import/',
    rooms: ['core/model/', 'core/text/', 'core/anchoring/', 'core/export/', 'core/export/testing/'],
    packages: ['zod'],
  },
  {
    folder: 'contract/',
    rooms: ['core/model/', 'core/annotation-import/model.ts', 'core/annotation-import/report.ts'],
    packages: ['zod'],
  },
  { folder: 'data/', rooms: ['core/'], packages: ['better-sqlite3', 'image-size', 'node:*'] },
  { folder: 'electron/preload/', rooms: ['contract/names.ts'], packages: ['electron'] },
  {
    folder: 'backend/',
    rooms: ['core/', 'contract/', 'data/'],
    packages: ['linkedom', 'htmlparser2', 'fflate', 'chardet', 'p-queue', 'node:*'],
  },
  // The library's thread, where there is no Electron.
  {
    folder: 'electron/library-thread/',
    rooms: ['core/', 'contract/', 'data/', 'backend/', 'electron/protocols/picture-protocol.ts'],
    packages: ['node:*'],
  },
  // Where the program starts: it sends a command for the terminal one way and the app the other.
  {
    folder: 'electron/entry/',
    rooms: ['electron/arguments.ts', 'cli/run.ts', 'cli/table.ts'],
    packages: ['electron', 'node:*'],
  },
  // The only part that asks the network for something of the program's own, when the person wants it.
  {
    folder: 'electron/app-update/',
    rooms: ['contract/', 'backend/services/services.ts'],
    packages: ['electron', 'electron-updater', 'builder-util-runtime', 'zod', 'node:*'],
  },
  {
    folder: 'electron/',
    rooms: ['core/', 'contract/', 'data/', 'backend/'],
    packages: ['electron', 'node:*'],
  },
  {
    folder: 'cli/',
    rooms: ['core/', 'contract/', 'data/', 'backend/'],
    packages: ['node:*'],
  },
  {
    folder: 'renderer/',
    rooms: [
      'core/model/',
      'core/anchoring/',
      'core/notes/',
      'core/analysis/cooccurrence/',
      'core/search/',
      'core/text/',
      'core/timing/',
      'core/annotation-import/model.ts',
      'contract/',
      'build/icons/',
    ],
    packages: [
      'react',
      'react-dom',
      '@tanstack/react-query',
      'lucide-react',
      'react-markdown',
      'mdast',
      'remark-gfm',
      'remark-breaks',
      'world-atlas',
      'topojson-client',
      'topojson-specification',
      'geojson',
      'd3-geo',
      'd3-force',
      '@fontsource-variable/source-serif-4',
      '@fontsource-variable/inter',
      '@fontsource/noto-sans-math',
    ],
  },
  {
    folder: 'e2e/',
    rooms: [],
    packages: ['@playwright/test', 'playwright', 'axe-core', 'mdast-util-from-markdown', 'yaml', 'node:*'],
  },
  {
    folder: 'tools/',
    rooms: ['core/', 'contract/', 'data/', 'backend/', 'electron/', 'cli/', 'build/', 'e2e/', 'scripts/'],
    packages: ['*'],
  },
  {
    folder: 'scripts/',
    rooms: ['core/', 'contract/', 'data/', 'backend/', 'electron/', 'cli/', 'build/', 'e2e/', 'tools/'],
    packages: ['*'],
  },
  { folder: 'build/', rooms: [], packages: ['electron-builder', 'app-builder-lib', 'node:*'] },
];

/** What tests may import besides what their room may. */
export const testPackages: readonly string[] = [
  'vitest',
  'fast-check',
  'linkedom',
  'fflate',
  'yaml',
  'ajv',
  'ajv-formats',
  ...markdown,
  'node:*',
];
