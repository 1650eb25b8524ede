import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/headless-app.ts';

/** Notes from an annotation file with content that note programs run, embed or fetch. */
const theirs = 'See ![[Secret plan]] and <%* app.quit() %> and ![A](https://x.example/a.png)';
const inert =
  /See !\\\[\\\[Secret plan\]\] and &lt;%\\\* app.quit\(\) %> and \[A\]\(https:\/\/x.example\/a.png\)/;
const mine = 'See ![[My diagram]]';

let app: TestApp;
let files: string[];
const inFolder = (...parts: string[]): string => path.join(app.folder, ...parts);
beforeEach(() => {
  app = createTestApp({
    syncDelayMs: 0,
    dialogs: {
      openAnnotations: () => Promise.resolve(files),
      linkFolder: () => Promise.resolve(inFolder('linked')),
    },
  });
  mkdirSync(inFolder('linked'));
});
afterEach(() => app.remove());

const uri = 'https://example.org/gate';
const quoteOf = (exact: string) => [
  { selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] },
];

async function importRows(...rows: object[]): Promise<void> {
  const file = inFolder('hypothesis.json');
  writeFileSync(file, JSON.stringify({ total: rows.length, rows }));
  files = [file];
  await app.get('annotationImport.openFiles', null);
  await app.until(async () => {
    const { running, finished } = await app.get('annotationImport.state', null);
    return running === null && finished > 0;
  });
  await app.get('annotationImport.takeReports', null);
}
const row = (id: string, text: string, target: object[] = quoteOf('the northern gate')) => ({
  id,
  uri,
  text,
  tags: [],
  document: { title: ['The gate'] },
  target,
});
const findGate = async (): Promise<string> =>
  (await app.get('articles.list', null)).find(({ title }) => title === 'The gate')?.id ?? '';

const exported = async (articleId: string, template?: string): Promise<string> => {
  const { builtin } = await app.get('exportTemplates.list', null);
  const found = builtin.find(({ id }) => id === template);
  const form = found
    ? { kind: 'template' as const, template: found }
    : { kind: 'format' as const, format: 'md' as const };
  const options = { frontMatter: true, entities: false, together: false, form };
  const [file] = await app.get('export.preview', { articleIds: [articleId], options });
  return file?.text ?? '';
};

test.each([undefined, 'obsidian', 'logseq'])(
  'imported notes are exported as text (template: %s)',
  async (template) => {
    await importRows(row('a', theirs));
    expect(await exported(await findGate(), template)).toMatch(inert);
  },
);

test('they stay so after the user has edited them, and the user’s own notes keep their embeds', async () => {
  await importRows(row('a', theirs), row('b', ''));
  const articleId = await findGate();
  const highlights = await app.get('highlights.list', { articleId });
  for (const { id, note, color, tags } of highlights)
    await app.get('highlights.update', {
      id,
      note: note === '' ? mine : `${note} (edited)`,
      color,
      tags: [...tags],
    });
  const text = await exported(articleId);
  expect(text).toMatch(inert);
  expect(text).toContain(mine);
});

test('a page note is text too, also below a note of the user', async () => {
  await importRows(row('a', 'words'));
  const articleId = await findGate();
  await app.get('articles.setNote', { id: articleId, note: 'Mine.' });
  await importRows(row('p', theirs, [{}]));
  expect(await exported(articleId)).toMatch(inert);
});

test('the linked folder gets them as text', async () => {
  await importRows(row('a', theirs));
  await app.get('linkedFolder.link', { templateId: 'obsidian', keepFolder: false });
  await app.get('linkedFolder.sync', null);
  const [name = ''] = readdirSync(inFolder('linked'));
  expect(readFileSync(inFolder('linked', name), 'utf8')).toMatch(inert);
});
