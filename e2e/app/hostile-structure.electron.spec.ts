import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApp } from '../testing/electron-app.ts';
import type { Models } from '../testing/test.ts';
import { expect, test } from '../testing/test.ts';

// Inputs that once froze or crashed the window. No time is measured: after each of them the window is used.

const beginning = 'The council met on Monday to talk about the bridge.';

const page = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${beginning} It did so for three hours, and nobody left.</p>${body}</article></body></html>`;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** Files by their titles. */
const pages: Readonly<Record<string, string>> = {
  'Large spans': `<table>${times(1_500, (row) => `<tr><td rowspan=65534 colspan=1000>${row}`)}</table>`,
  'Many headings': times(100_000, (index) => `<h2>Part ${index}</h2>`),
  'Long lines': `<p>${'word '.repeat(400_000)}</p><pre><code>${'x = 1;\n'.repeat(300_000)}</code></pre><h2>${'word '.repeat(200_000)}</h2>`,
  'Many tables': times(10_000, (index) => `<table><tr><td>${index}<td>b<tr><td>c<td>d</table>`),
};

/** An article with a table of large spans in the program's own JSON. */
function jsonOf(title: string): string {
  const rows = 8_000;
  const text = `${beginning}\n${times(rows, (row) => `${row % 10}`)}`;
  const start = beginning.length + 1;
  const cell = (row: number) => ({
    start: start + row,
    end: start + row + 1,
    header: false,
    colspan: 1_000,
    rowspan: 65_534,
    marks: [],
  });
  const blocks = [
    { kind: 'paragraph', start: 0, end: beginning.length, marks: [] },
    {
      kind: 'table',
      start,
      end: text.length,
      marks: [],
      rows: Array.from({ length: rows }, (_, row) => [cell(row)]),
    },
  ];
  return JSON.stringify({
    format: 'lectern',
    version: 1,
    articles: [{ id: 'spans', title, url: 'https://a.example/spans', text, blocks, highlights: [] }],
  });
}

type UsedModels = Pick<Models, 'reader' | 'topBar' | 'library' | 'toolbar' | 'annotations'>;

/** Highlights words of the open article and checks that the highlight is painted and listed. */
async function annotate({ reader, toolbar, topBar, annotations }: UsedModels): Promise<void> {
  await reader.selectByMouse(beginning);
  await toolbar.highlight('Evidence');
  await expect.poll(() => reader.painted('mark-green')).toEqual([beginning]);
  await topBar.showSidebar('Annotations');
  await expect(annotations.card(beginning)).toBeVisible();
}

async function importFiles(
  app: ElectronApp,
  { topBar, library }: UsedModels,
  files: string[],
): Promise<void> {
  await topBar.openLibrary();
  await app.answerOpenDialog(files);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
}

test.beforeEach(async ({ electronApp, reader }) => {
  test.slow();
  electronApp.page.setDefaultTimeout(60_000);
  await expect(reader.title).toBeVisible();
});

for (const [title, body] of Object.entries(pages)) {
  test(`a page is read and annotated: ${title}`, async ({
    electronApp,
    folder,
    reader,
    topBar,
    library,
    toolbar,
    annotations,
  }) => {
    const file = path.join(folder, 'page.html');
    await writeFile(file, page(title, body));
    const models = { reader, topBar, library, toolbar, annotations };
    await importFiles(electronApp, models, [file]);
    await library.open(title);
    await expect(reader.title).toHaveText(title);
    await annotate(models);
  });
}

test('JSON with a table of large spans is read and annotated', async ({
  electronApp,
  folder,
  reader,
  topBar,
  library,
  toolbar,
  annotations,
}) => {
  const title = 'Spans of another library';
  const file = path.join(folder, 'export.json');
  await writeFile(file, jsonOf(title));
  const models = { reader, topBar, library, toolbar, annotations };
  await importFiles(electronApp, models, [file]);
  const report = electronApp.page.getByRole('dialog', { name: 'Imported annotations' });
  await report.getByRole('button', { name: 'Done' }).click();
  await library.open(title);
  await expect(reader.title).toHaveText(title);
  await annotate(models);
});

for (const [name, note] of [
  ['nested quotes', `${'>'.repeat(9_000)} deep`],
  ['unclosed emphasis', '*a_'.repeat(20_000)],
] as const) {
  test(`a note of ${name} is stored and shown`, async ({ reader, topBar, annotations, notes }) => {
    await topBar.showSidebar('Annotations');
    await annotations.writeArticleNote(note);
    await notes.open();
    await expect(notes.entries).toHaveCount(1);
    await notes.search('nothing like this');
    await expect(notes.entries).toHaveCount(0);
    await notes.search('');
    await expect(notes.entries).toHaveCount(1);
    await topBar.openLibrary();
    await expect(reader.root).toBeHidden();
  });
}
