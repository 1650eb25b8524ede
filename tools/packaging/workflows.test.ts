import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from '../lib/paths.ts';

const files = globSync('.github/workflows/*.yml', { cwd: inRoot() })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const read = (file: string): string => readFileSync(inRoot(file), 'utf8');

type Parser = typeof import('@actions/workflow-parser');
let parser: Parser;
let folder = '';

// GitHub's parser imports JSON in a form that bundlers support and Node does not.
beforeAll(async () => {
  mkdirSync(inRoot('out'), { recursive: true });
  folder = mkdtempSync(inRoot('out', '.workflows-'));
  const file = path.join(folder, 'parser.mjs');
  const bundle = await rolldown({ input: '@actions/workflow-parser', cwd: inRoot(), platform: 'node' });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  parser = (await import(pathToFileURL(file).href)) as Parser;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Errors of GitHub's own workflow parser: schema, expressions and job dependencies. */
async function problemsOf(name: string, content: string): Promise<string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = parser;
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const found = context.errors.getErrors().map(({ message }) => message);
  if (!value || found.length > 0) return found;
  const { errors = [] } = await convertWorkflowTemplate(context, value);
  return errors.map(({ Message }) => Message);
}

describe('the workflows', () => {
  it('exist', () => {
    expect(files).toEqual([
      '.github/workflows/release.yml',
      '.github/workflows/renew-lists.yml',
      '.github/workflows/test.yml',
    ]);
  });

  it.each(files)('%s has no errors in GitHub’s parser', async (file) => {
    expect(await problemsOf(file, read(file))).toEqual([]);
  });

  it.each([
    ['a wrong word', 'runs-on:', 'run-on:'],
    ['a job that is not there', 'needs: check', 'needs: chek'],
    ['a context that is not there', 'github.repository', 'gihub.repository'],
    ['a wrong kind of value', 'timeout-minutes: 45', 'timeout-minutes: soon'],
  ])('would be rejected with %s', async (_what, right, wrong) => {
    const text = read('.github/workflows/release.yml');
    expect(text).toContain(right);
    expect(await problemsOf('x.yml', text.replace(right, wrong))).not.toEqual([]);
  });

  it('name existing scripts and files', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const texts = files.map(read).join('\n');
    const named = [...texts.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(scripts).toHaveProperty([name]);
    const paths = [...texts.matchAll(/\b((?:scripts|tools)\/[\w/-]+\.(?:ts|sh|ps1))\b/g)].map(
      ([, file = '']) => file,
    );
    expect(paths.length).toBeGreaterThan(4);
    for (const file of paths) expect(read(file)).not.toBe('');
  });

  it('grant jobs no more permissions than needed', () => {
    const allowed: Readonly<Record<string, string[]>> = {
      'release.yml': ['draft'],
      'renew-lists.yml': ['renew'],
    };
    for (const file of files) {
      const workflow = parse(read(file)) as {
        permissions: object;
        jobs: Record<string, { permissions?: object }>;
      };
      expect(workflow.permissions).toEqual({ contents: 'read' });
      const more = Object.entries(workflow.jobs).filter(([, job]) => job.permissions !== undefined);
      expect(more.map(([name]) => name)).toEqual(allowed[path.basename(file)] ?? []);
    }
  });
});
