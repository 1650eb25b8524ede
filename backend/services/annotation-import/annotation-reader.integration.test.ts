import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultArticle } from '../../../core/annotation-import/model.ts';
import { listArticles } from '../../../data/store/articles/articles.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { writeWorkerScript } from '../../testing/worker-script.ts';
import { separateAnnotationFiles } from './annotation-files.ts';
import { createAnnotationReader, type AnnotationReader } from './annotation-reader.ts';
import { importAnnotations } from './import-annotations.ts';

let folder: TestFolder;
let db: Db;
let reader: AnnotationReader;
beforeEach(() => {
  folder = createTestFolder();
  db = openTestLibrary(folder.path);
});
afterEach(async () => {
  vi.useRealTimers();
  await reader.close();
  db.close();
  folder.remove();
});

const pages = [0, 1, 2, 3, 4, 5];
const listed = pages.map((n) => ({
  article: {
    ...defaultArticle,
    place: `item ${n}`,
    key: `k${n}`,
    title: `Page ${n}`,
    url: `https://a.example/${n}`,
  },
  hasContent: true,
}));
const texts = pages.map((n) => articleOf([`The words of article ${n}.`, 'And more of them.']));

/**
 * Starts a thread with a file of six articles.
 * @param act what the thread does before it sends the text of the article `index`
 */
function start(act: string, memoryMb?: number): void {
  const program = writeWorkerScript(
    folder.path,
    `open: () => ({ format: 'omnivore', problems: [], count: 6 }),
     articles: ({ from }) => ${JSON.stringify(listed)}.slice(from),
     content({ index }, { reportProgress }) {
       const hang = () => { reportProgress(0); for (;;); };
       const fill = () => { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); };
       ${act}
       return ${JSON.stringify(texts)}[index];
     },
     release: () => null`,
  );
  reader = createAnnotationReader({ file: program, ...(memoryMb !== undefined && { memoryMb }) });
}

/** Imports the file; the time limit passes when the thread reports that it hangs. */
async function importFile(onHang: () => void, signal?: AbortSignal) {
  const content: AnnotationReader['content'] = (file, index, options) =>
    reader.content(file, index, { ...options, onProgress: onHang } as typeof options);
  const { items, stopped } = await importAnnotations(
    { db, reader: { ...reader, content }, ...(signal && { signal }) },
    path.join(folder.path, 'x.zip'),
  );
  const failed = items.filter(({ status }) => status === 'failed');
  return {
    stopped,
    problems: failed.map(({ place, message }) => `${place}: ${message?.key}`),
    imported: items.filter(({ status }) => status === 'imported').map(({ title }) => title),
    waiting: items.filter(({ status }) => status === 'waiting').map(({ title }) => title),
  };
}

describe('an annotation file is read in a thread with limits', () => {
  const passLimit = (): void => void vi.advanceTimersByTime(60_000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));

  test('a text that takes too long is reported, and the others are imported', async () => {
    start('if (index === 1) hang();');
    const { problems, imported, waiting } = await importFile(passLimit);
    expect(problems).toEqual(['item 1: errors.annotations.textLimit']);
    expect(imported).toEqual(['Page 0', 'Page 2', 'Page 3', 'Page 4', 'Page 5']);
    expect(waiting).toEqual(['Page 1']);
  });

  test('a text that takes too much memory is reported, and the others are imported', async () => {
    start('if (index === 1) fill();', 32);
    const { problems, imported } = await importFile(passLimit);
    expect(problems).toEqual(['item 1: errors.annotations.textLimit']);
    expect(imported).toHaveLength(5);
  });

  test('no more texts are read after three that exceed a limit', async () => {
    start('hang();');
    const { problems, waiting } = await importFile(passLimit);
    expect(problems.map((problem) => problem.endsWith('textLimit'))).toEqual(pages.map((n) => n < 3));
    expect(waiting).toHaveLength(6);
  });

  test('a stopped import ends the thread', async () => {
    start('if (index === 2) hang();');
    const stopping = new AbortController();
    const { stopped, imported } = await importFile(
      () => stopping.abort(new Error('enough')),
      stopping.signal,
    );
    expect({ stopped, imported }).toEqual({ stopped: true, imported: ['Page 0', 'Page 1'] });
    expect(listArticles(db)).toHaveLength(2);
  });
});

describe('detecting annotation files', () => {
  const detect = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder.path, name), content);
    const all = Object.keys(files).map((name) => path.join(folder.path, name));
    const { annotations, others } = await separateAnnotationFiles(reader, all);
    return { annotations: annotations.map((file) => path.basename(file)), others: others.length };
  };

  test('reads their content', async () => {
    reader = createAnnotationReader();
    const found = await detect({
      'a.json': '{"total":0,"rows":[]}',
      'b.json': '{"cut',
      'c.zip': zipSync({
        'p.csv': strToU8('title,url,time_added,tags,status\nT,https://a.example,1,a,unread\n'),
      }),
      'd.zip': zipSync({ 'p.txt': strToU8('Just a text.') }),
      'e.md': '# Text',
    });
    expect(found).toEqual({ annotations: ['a.json', 'c.zip'], others: 3 });
  });

  const kindle = (line: string) =>
    `\ufeffThe mill (Doe, Jane)\r\n- ${line}\r\n\r\nThe wheel turns.\r\n==========\r\n`;

  test('reads the first lines of texts and pages, whatever their name', async () => {
    reader = createAnnotationReader();
    const found = await detect({
      'kindle-2024.txt': kindle(
        'Your Highlight on page 12 | Location 170-172 | Added on Friday, May 3, 2024',
      ),
      'notizen.txt': kindle(
        'Ihre Markierung auf Seite 5 | Position 9-9 | Hinzugefügt am Freitag, 3. Mai 2024',
      ),
      'メモ.txt': kindle('5ページ|位置No. 9-9のハイライト |作成日: 2024年5月3日金曜日 22:00:00'),
      'export.html': '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://a.example/">A</A></DL>',
      'readme.txt': 'The mill\n--------\n\nIt has a wheel.\n\nHistory\n==========\n\nBuilt in 1901.\n',
      'list.txt': 'Shopping\n- 2 eggs\n- 1 bread\n==========\n',
      'page.html': '<!doctype html><p>The mill.</p>',
    });
    expect(found.annotations).toEqual(['kindle-2024.txt', 'notizen.txt', 'メモ.txt', 'export.html']);
    expect(found.others).toBe(3);
  });

  test('leaves one that exceeds a limit to the import, which reports it', async () => {
    reader = createAnnotationReader({
      file: writeWorkerScript(
        folder.path,
        `open() { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); }`,
      ),
      memoryMb: 32,
    });
    expect(await detect({ 'a.json': '{}' })).toEqual({ annotations: ['a.json'], others: 0 });
    const importing = importAnnotations({ db, reader }, path.join(folder.path, 'a.json'));
    await expect(importing).rejects.toMatchObject({
      code: 'unsupported',
      text: { key: 'errors.annotations.memory' },
    });
  });

  test('refuses an archive that unpacks to far more than its size', async () => {
    reader = createAnnotationReader();
    const file = path.join(folder.path, 'big.zip');
    writeFileSync(file, zipSync({ 'a.json': new Uint8Array(65 * 1024 ** 2) }));
    await expect(importAnnotations({ db, reader }, file)).rejects.toThrow(/far larger|unpack/i);
  });
});
