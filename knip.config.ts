import type { KnipConfig } from 'knip';
import { programGroups } from './tools/build/programs.ts';

/** What a style sheet imports, and the fonts that it names. */
const importsOfCss = (text: string): string =>
  [...text.matchAll(/(?:@import\s+|url\()['"]([@.\w][^'"]*)['"]/g)]
    .map(([, name]) => `import '${name}';`)
    .join('\n');

/** Finds files, exports and dependencies that nothing uses. The entries are what no import leads to. */
const config: KnipConfig = {
  entry: [
    ...programGroups.flatMap(({ programs }) => programs.map(({ entry }) => entry)),
    // Named by renderer/index.html.
    'renderer/main.tsx',
    'renderer/ui/styles.css',
    'scripts/*.ts',
    // Each is a program of its own, started by a script or by hand.
    'tools/{bench,eval}/*.ts',
    'tools/bench/{open,scale}/drive*.ts',
    'tools/bench/start/drive.ts',
    'tools/bench/start/{bare,watched}-app/*.cjs',
    'tools/crash-test/writer.ts',
    'tools/demo/drive.ts',
    'tools/electron-runtime/default-app/main.cjs',
    'tools/install-test/make-fixture.ts',
    'tools/lexicon/train-*.ts',
    'tools/lexicon/export-tokens.ts',
    'tools/packaging/{compare-builds,new-feed-keys}.ts',
    'tools/packaging/app/start-once.ts',
    'tools/packaging/fallback-tools/{deb,fpm,rpm}.ts',
    'tools/screens/**/{main,preload,walk}.ts',
    // Started by tests.
    'e2e/testing/paused-app/main.cjs',
    'electron/library-thread/testing/library-thread.ts',
  ],
  project: ['**/*.{ts,tsx,cjs,css}'],
  compilers: { css: importsOfCss },
  // Their headers are found by their folders (tools/electron-runtime/binding.ts).
  ignoreDependencies: ['node-addon-api', 'node-api-headers'],
  // Vocabulary that other code is about to use.
  ignoreIssues: {
    'contract/command*.ts': ['types'],
    'core/text/*.ts': ['exports', 'files'],
  },
  // Programs of the system that tests and packaging run.
  ignoreBinaries: [
    'Xvfb',
    'dpkg-deb',
    'dpkg-query',
    'groff',
    'install',
    'lintian',
    'mount',
    'rpmbuild',
    'umount',
    'useradd',
    'userdel',
  ],
};

export default config;
