import { inRoot } from '../lib/paths.ts';
import { countPlaywright, countVitest, type Count } from './count.ts';

/** A stage of `npm test`: a Node script, and how its report is counted. */
export interface Stage {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  /** File and parser of the script's report; a stage without one is a check and counts as one test. */
  readonly report?: { readonly file: string; readonly count: (report: never) => Count };
  readonly env?: Readonly<Record<string, string>>;
  /** Runs only when named, because it changes the machine. */
  readonly onlyNamed?: boolean;
}

const bin = (...parts: readonly string[]): string => inRoot('node_modules', ...parts);

function vitest(project: string, script?: string): Stage {
  const file = inRoot('out', 'reports', `${project}.json`);
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    name: project,
    script: script ?? bin('vitest', 'vitest.mjs'),
    args: script ? reports : ['run', '--project', project, ...reports],
    report: { file, count: countVitest },
  };
}

const installReport = inRoot('out', 'reports', 'install.json');
const e2eReport = inRoot('out', 'reports', 'e2e.json');

export const stages: readonly Stage[] = [
  {
    name: 'format',
    script: bin('prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'lint', script: bin('oxlint', 'bin', 'oxlint'), args: ['--deny-warnings', '.'] },
  {
    name: 'styles',
    script: bin('stylelint', 'bin', 'stylelint.mjs'),
    args: ['renderer/**/*.css'],
  },
  { name: 'boundaries', script: inRoot('tools', 'checks', 'boundaries', 'main.ts'), args: [] },
  { name: 'vocabulary', script: inRoot('tools', 'checks', 'vocabulary', 'main.ts'), args: [] },
  { name: 'messages', script: inRoot('tools', 'checks', 'messages', 'main.ts'), args: [] },
  { name: 'regexes', script: inRoot('tools', 'checks', 'regexes', 'main.ts'), args: [] },
  { name: 'types', script: inRoot('tools', 'checks', 'types.ts'), args: [] },
  { name: 'unused', script: bin('knip', 'bin', 'knip.js'), args: ['--no-progress'] },
  vitest('unit'),
  vitest('integration'),
  vitest('components', inRoot('scripts', 'components.ts')),
  {
    name: 'e2e',
    script: inRoot('scripts', 'e2e.ts'),
    args: [],
    env: { LECTERN_E2E_REPORT: e2eReport },
    report: { file: e2eReport, count: countPlaywright },
  },
  {
    name: 'install',
    script: inRoot('scripts', 'install-test.ts'),
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${installReport}`],
    report: { file: installReport, count: countVitest },
    onlyNamed: true,
  },
];
