import { textOf } from '../../messages/translate.ts';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setArticleNote } from '../../data/store/articles/articles.ts';
import { testResources } from '../../data/testing/library.ts';
import { createLibrarySession } from '../services/library/library-session.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';

let app: TestApp;
let opened: string[];
let copied: string[];
let toOpen: string[];
let saveAt: string | null;
let folder: string | null;
beforeEach(() => {
  opened = [];
  copied = [];
  toOpen = [];
  saveAt = null;
  folder = null;
  app = createTestApp({
    dialogs: {
      openFiles: () => Promise.resolve(toOpen),
      saveFile: () => Promise.resolve(saveAt),
      chooseFolder: () => Promise.resolve(folder),
    },
    shell: {
      openExternal: (url) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
    clipboard: { writeText: (text) => copied.push(text) },
  });
});
afterEach(() => app.remove());

const sampleId = async (): Promise<string> => (await app.get('articles.list', null))[0]?.id ?? '';
const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const span = { start: 0, end: 4 };
const highlight = (articleId: string, more: object = {}) =>
  app.get('highlights.create', {
    id: randomUUID(),
    articleId,
    span,
    textVersion: 1,
    color: 'blue',
    ...more,
  });

describe('first start', () => {
  it('has the sample article and no problem', async () => {
    expect(await app.get('startup.problem', null)).toBeNull();
    const [sample, ...others] = await app.get('articles.list', null);
    expect(others).toEqual([]);
    expect(sample).toMatchObject({ source: 'sample', highlights: 0 });
    expect(await app.get('program.info', null)).toMatchObject({ dataFolder: app.folder });
    expect((await app.get('articles.get', { id: sample?.id ?? '' })).words).toBe(sample?.words);
  });

  it('keeps the sample deleted, and restores it with its highlights', async () => {
    const id = await sampleId();
    const made = await highlight(id);
    await app.get('articles.delete', { ids: [id] });
    await app.close();
    const again = createTestApp({ dataFolder: app.folder });
    expect(await again.get('articles.list', null)).toEqual([]);
    expect(await again.get('articles.restoreSample', null)).toEqual({ id });
    expect(await again.get('highlights.list', { articleId: id })).toEqual([made]);
    await again.remove();
  });
});

describe('annotating', () => {
  it('returns the stored values and emits changes', async () => {
    const articleId = await sampleId();
    const made = await highlight(articleId, { note: '*n*', tags: ['t'] });
    expect(app.events.at(-1)).toEqual({ name: 'changed', payload: { topic: 'highlights', articleId } });
    const changed = await app.get('highlights.update', { id: made.id, color: 'pink', note: 'm' });
    expect(changed).toMatchObject({ color: 'pink', note: 'm', tags: ['t'] });
    await app.get('highlights.delete', { ids: [made.id] });
    expect(await app.get('highlights.list', { articleId })).toEqual([]);
    await app.get('highlights.restore', { ids: [made.id] });
    expect(await app.get('highlights.list', { articleId })).toEqual([changed]);
    await app.get('articles.setNote', { id: articleId, note: 'whole' });
    await app.get('articles.setTags', { id: articleId, tags: ['a', 'b'] });
    expect(app.events.at(-1)).toEqual({ name: 'changed', payload: { topic: 'articles', articleId } });
    const [summary] = await app.get('articles.list', null);
    expect(summary).toMatchObject({ highlights: 1, notes: 2, tags: ['a', 'b'] });
    const announced = app.events.length;
    await app.get('articles.setReadingPosition', { id: articleId, position: 50 });
    expect(app.events).toHaveLength(announced);
    expect((await app.get('articles.get', { id: articleId })).readingPosition).toBe(50);
  });

  it('reports missing objects', async () => {
    const articleId = await sampleId();
    expect(await app.fail('articles.get', { id: 'nobody' })).toMatchObject({ code: 'not-found' });
    expect(await app.fail('highlights.delete', { ids: ['nobody'] })).toMatchObject({ code: 'not-found' });
    const input = {
      id: randomUUID(),
      articleId,
      span: { start: 0, end: 999_999 },
      textVersion: 1,
      color: 'blue',
    };
    expect(await app.fail('highlights.create', input)).toMatchObject({ code: 'bad-request' });
    expect(await app.fail('highlights.create', { ...input, span, textVersion: 7 })).toMatchObject({
      code: 'conflict',
    });
    expect(app.logged).toEqual([]);
  });
});

describe('settings', () => {
  it('are changed one by one and have defaults', async () => {
    const before = await app.get('settings.get', null);
    expect(before.theme).toBe('system');
    const colorNames = { ...before.colorNames, blue: '  Claims ' };
    const after = await app.get('settings.set', { theme: 'sepia', colorNames });
    expect(after).toEqual({ ...before, theme: 'sepia', colorNames: { ...colorNames, blue: 'Claims' } });
    expect(await app.get('settings.get', null)).toEqual(after);
    expect(app.events.at(-1)).toEqual({ name: 'changed', payload: { topic: 'settings' } });
  });

  it('report an error of the disk when those of this machine cannot be stored', async () => {
    const profile = path.join(app.folder, 'profile.json');
    rmSync(profile, { force: true });
    mkdirSync(profile);
    const { message } = await app.fail('settings.set', { lookForUpdates: true });
    expect(message).toMatch(/reported an error/);
  });
});

describe('importing', () => {
  it('reads the chosen files, and reports those that it could not read', async () => {
    const write = (name: string, content: string) => {
      const file = path.join(app.folder, name);
      writeFileSync(file, content);
      return file;
    };
    toOpen = [
      write(
        'one.txt',
        'The harbour\n\nThe harbour was closed before dawn, and nobody said why it had been.\n',
      ),
      write('two.md', '# Two\n\nSome *words* here.\n'),
      write('empty.txt', ''),
      path.join(app.folder, 'none.txt'),
    ];
    const results = await app.imported('import.openFiles', null);
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ['one.txt', 'added'],
      ['two.md', 'added'],
      ['empty.txt', 'failed'],
      ['none.txt', 'failed'],
    ]);
    expect(results[2]?.problem?.key).toBe('errors.read.empty');
    expect(results[3]?.problem?.key).toBe('errors.read.notFound');
    expect(results[0]?.words).toBeGreaterThan(10);
    expect((await app.imported('import.openFiles', null))[0]?.status).toBe('unchanged');
    toOpen = [];
    expect(await app.imported('import.openFiles', null)).toEqual([]);
  });

  it('imports pasted text, and refuses text without words', async () => {
    const result = await app.get('import.text', { text: 'A short note about the harbour.' });
    expect(result).toMatchObject({ name: 'Pasted text', status: 'added', problem: null });
    expect(await app.get('import.text', { text: 'A short note about the harbour.' })).toMatchObject({
      status: 'unchanged',
      id: result.id,
    });
    expect(await app.get('import.text', { text: ' \n\t ' })).toMatchObject({ status: 'failed', id: null });
  });
});

describe('exporting', () => {
  const options = { frontMatter: true, entities: true };

  it('saves the files of the preview', async () => {
    const id = await paste('Snow fell on Moscow.\n\nNobody went out.');
    await highlight(id, { note: 'cold' });
    const [preview] = await app.get('export.preview', { articleIds: [id], options });
    expect(preview?.text).toMatch(/> Snow/);
    expect(preview?.text).toMatch(/\*\*Moscow\*\*/);
    expect(await app.get('export.save', { articleIds: [id], options })).toEqual([]);
    saveAt = path.join(app.folder, 'out.md');
    writeFileSync(saveAt, 'what was there before');
    expect(await app.get('export.save', { articleIds: [id], options })).toEqual([
      { articleIds: [id], file: saveAt },
    ]);
    const withoutTime = (text = '') => text.replace(/^exported: .*$/m, '');
    expect(withoutTime(readFileSync(saveAt, 'utf8'))).toBe(withoutTime(preview?.text));
    const names = readdirSync(app.folder);
    expect(names.filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('saves several files without replacing any', async () => {
    const ids = [await paste('Same title here\n\nOne.'), await paste('Same title here\n\nTwo.')];
    folder = path.join(app.folder, 'out');
    mkdirSync(folder);
    const [first] = await app.get('export.preview', { articleIds: ids, options });
    writeFileSync(path.join(folder, first?.fileName ?? ''), 'mine');
    const saved = await app.get('export.save', { articleIds: ids, options });
    expect(saved.flatMap(({ articleIds }) => articleIds)).toEqual(ids);
    expect(readdirSync(folder)).toHaveLength(3);
    expect(readFileSync(path.join(folder, first?.fileName ?? ''), 'utf8')).toBe('mine');
  });

  it('reports where it could not write', async () => {
    saveAt = path.join(app.folder, 'no', 'such', 'folder.md');
    const error = await app.fail('export.save', { articleIds: [await sampleId()], options });
    expect(error).toMatchObject({ code: 'not-found' });
    expect(error.message).toMatch(/Choose another folder/);
  });
});

describe('the system', () => {
  it('opens web and mail addresses only', async () => {
    await app.get('links.open', { url: 'https://example.org/a?b=c' });
    await app.get('links.open', { url: 'mailto:a@example.org' });
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'vscode://x',
      'app://lectern/',
    ])
      expect(await app.fail('links.open', { url })).toMatchObject({ code: 'unsupported' });
    expect(opened).toEqual(['https://example.org/a?b=c', 'mailto:a@example.org']);
  });

  it('copies text', async () => {
    await app.get('clipboard.write', { text: 'words' });
    expect(copied).toEqual(['words']);
  });
});

describe('analyzing', () => {
  it('starts only on request, emits a change, and is stored', async () => {
    const articleId = await paste('Snow fell on Moscow.');
    expect((await app.get('analysis.get', { articleId })).status).toBe('none');
    await app.get('analysis.request', { articleId });
    const { status, analysis } = await app.analyzed(articleId);
    expect(status).toBe('ready');
    expect(analysis?.entities[0]?.mentions[0]).toMatchObject({ start: 13, end: 19 });
    expect(app.events).toContainEqual({ name: 'changed', payload: { topic: 'analysis', articleId } });
    await app.close();
    const again = createTestApp({ dataFolder: app.folder });
    expect((await again.get('analysis.get', { articleId })).status).toBe('ready');
    await again.remove();
  });

  it('stays failed until it is requested again', async () => {
    const articleId = await paste('A text that will FAIL.');
    expect((await app.analyzed(articleId)).status).toBe('failed');
    expect(app.logged).toHaveLength(1);
    expect((await app.get('analysis.get', { articleId })).status).toBe('failed');
    await app.get('analysis.request', { articleId });
    expect((await app.get('analysis.get', { articleId })).status).toBe('failed');
    await app.get('analysis.request', { articleId, retry: true });
    expect((await app.analyzed(articleId)).status).toBe('failed');
    expect(app.logged).toHaveLength(2);
    const options = { frontMatter: true, entities: true };
    expect((await app.get('export.preview', { articleIds: [articleId], options }))[0]?.text).toContain(
      'FAIL',
    );
  });
});

describe('a library that cannot be opened', () => {
  it('makes every command fail with the same problem, and can be replaced by an empty one', async () => {
    await app.close();
    writeFileSync(path.join(app.folder, 'library.db'), 'garbage '.repeat(1_000));
    const shown: string[] = [];
    const showFolder = (where: string) => {
      shown.push(where);
      return Promise.resolve();
    };
    let quits = 0;
    const broken = createTestApp({
      dataFolder: app.folder,
      shell: { showFolder },
      quit: () => (quits += 1),
    });
    const problem = await broken.get('startup.problem', null);
    expect(problem).toMatchObject({ code: 'database-damaged', dataFolder: app.folder });
    expect(problem?.actions).toContain('startFresh');
    expect(await broken.fail('articles.list', null)).toEqual({
      code: 'database-damaged',
      message: problem && textOf(problem.message),
    });
    expect(await broken.fail('import.text', { text: 'x' })).toMatchObject({ code: 'database-damaged' });
    expect(await broken.get('startup.act', { action: 'retry' })).toBeNull();
    expect((await broken.get('startup.problem', null))?.code).toBe('database-damaged');
    await broken.get('startup.act', { action: 'showFolder' });
    await broken.get('startup.act', { action: 'quit' });
    expect([shown, quits]).toEqual([[app.folder], 1]);
    await broken.get('startup.act', { action: 'startFresh' });
    expect(await broken.get('startup.problem', null)).toBeNull();
    expect(await broken.get('articles.list', null)).toHaveLength(1);
    expect(readdirSync(app.folder).some((name) => name.startsWith('library-set-aside-'))).toBe(true);
    await broken.get('startup.act', { action: 'startFresh' });
    expect(await broken.get('articles.list', null)).toHaveLength(1);
    await broken.remove();
  });
});

describe('two programs on one library', () => {
  it('receive the changes of each other and not their own', async () => {
    const session = createLibrarySession({
      folder: app.folder,
      resources: testResources,
      log: () => undefined,
    });
    session.open();
    setArticleNote(session.db, await sampleId(), 'mine');
    expect(session.changedElsewhere()).toBe(false);
    await paste('From the other program.');
    expect(session.changedElsewhere()).toBe(true);
    expect(session.changedElsewhere()).toBe(false);
    session.close();
    expect(session.changedElsewhere()).toBe(false);
  });
});
