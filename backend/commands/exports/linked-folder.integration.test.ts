import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandOutput } from '../../../contract/commands.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
let folder = '';
const at = (...parts: string[]): string => path.join(folder, ...parts);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const notes = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.md'));

beforeEach(() => {
  app = createTestApp({ dialogs: { linkFolder: () => Promise.resolve(folder) }, syncDelayMs: 5 });
  folder = path.join(app.folder, 'linked');
  mkdirSync(folder);
});
afterEach(() => app.remove());

const until = (done: () => boolean | Promise<boolean>): Promise<void> => app.until(done);

const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';

let made = 0;
async function highlight(articleId: string, words: string, note = ''): Promise<string> {
  const { textVersion, text } = await app.get('articles.get', { id: articleId });
  const start = text.indexOf(words);
  const end = start + words.length;
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  await app.get('highlights.create', {
    id,
    articleId,
    span: { start, end },
    textVersion,
    color: 'yellow',
    note,
  });
  return id;
}

/** Waits until the folder is up to date; returns the state at that moment, because another change may follow. */
async function settled(): Promise<CommandOutput<'linkedFolder.get'>> {
  let status = await app.get('linkedFolder.get', null);
  await app.until(async () => {
    status = await app.get('linkedFolder.get', null);
    return status.state === 'idle' && status.syncedAt !== null;
  });
  return status;
}

/** An article with one highlight, and its file in the linked folder. */
async function linked(templateId = 'lectern'): Promise<string> {
  const id = await paste('The harbour froze\n\nIce lay on the quay. Nobody sailed that day.');
  await highlight(id, 'Ice lay on the quay', 'cold');
  await app.get('linkedFolder.link', { templateId, keepFolder: false });
  await settled();
  return id;
}

describe('the linked folder', () => {
  it('has a file for each article with annotations, and no other', async () => {
    await paste('Another one\n\nNobody marked anything in it.');
    await linked();
    expect(notes()).toEqual(['The harbour froze.md']);
    expect(read('The harbour froze.md')).toMatch(
      /^---\ntitle: The harbour froze\n[\s\S]*<!-- lectern:begin .*-->[\s\S]*> Ice lay on the quay[\s\S]*cold/,
    );
    expect(await settled()).toMatchObject({
      state: 'idle',
      files: 1,
      problem: null,
      folder,
    });
  });

  it('is updated by every change, and keeps the text of the user', async () => {
    const id = await linked();
    const name = 'The harbour froze.md';
    const mine = `${read(name).replace('cold', 'cold\n\nI doubt it.')}\n## Mine\n\n- kept\n`;
    writeFileSync(at(name), mine);
    await highlight(id, 'Nobody sailed that day', 'why?');
    await until(() => read(name).includes('why?'));
    await settled();
    expect(read(name)).toContain('I doubt it.');
    expect(read(name)).toContain('## Mine\n\n- kept');
    expect((await app.get('linkedFolder.get', null)).conflicts).toEqual([]);
  });

  it('keeps both versions of lines that both changed, and reports the conflict', async () => {
    const id = await linked();
    const name = 'The harbour froze.md';
    const [first] = await app.get('highlights.list', { articleId: id });
    writeFileSync(at(name), read(name).replace('cold', 'cold, as I wrote in the file'));
    await app.get('highlights.update', { id: first?.id ?? '', note: 'very cold' });
    await until(() => read(name).includes('very cold'));
    await settled();
    expect(read(name)).toContain('cold, as I wrote in the file');
    expect((await app.get('linkedFolder.get', null)).conflicts).toMatchObject([
      { articleId: id, file: at(name) },
    ]);
  });

  it('updates a file that was renamed or moved', async () => {
    const id = await linked();
    mkdirSync(at('sea'));
    renameSync(at('The harbour froze.md'), at('sea', 'My ice.md'));
    await highlight(id, 'Nobody sailed that day', 'why?');
    await until(() => readFileSync(at('sea', 'My ice.md'), 'utf8').includes('why?'));
    expect(notes()).toEqual([]);
  });

  it('does not change a file of the same name that is not Lectern’s', async () => {
    writeFileSync(at('The harbour froze.md'), 'mine alone');
    const id = await paste('The harbour froze\n\nIce lay on the quay.');
    await highlight(id, 'Ice lay on the quay');
    await app.get('linkedFolder.link', { templateId: 'obsidian', keepFolder: false });
    await until(() => notes().length === 2);
    expect(read('The harbour froze.md')).toBe('mine alone');
    expect(read('The harbour froze 2.md')).toContain('> [!quote]');
  });

  it('keeps the file of a deleted article, and all files when it is unlinked', async () => {
    const id = await linked();
    await app.get('articles.delete', { ids: [id] });
    await app.get('linkedFolder.sync', null);
    expect(notes()).toHaveLength(1);
    expect(await app.get('linkedFolder.unlink', null)).toMatchObject({ state: 'off', folder: null });
    expect(notes()).toHaveLength(1);
  });

  it('reports that the folder is missing, and continues when it is available again', async () => {
    const id = await linked();
    renameSync(folder, `${folder}-away`);
    await highlight(id, 'Nobody sailed that day', 'meanwhile');
    await until(async () => (await app.get('linkedFolder.get', null)).state === 'unavailable');
    expect((await app.get('linkedFolder.get', null)).problem?.key).toBe('errors.folder.gone');
    renameSync(`${folder}-away`, folder);
    expect(await app.get('linkedFolder.sync', null)).toMatchObject({ state: 'idle', problem: null });
    expect(read('The harbour froze.md')).toContain('meanwhile');
  });

  it('does not take its own earlier text for the user’s when it is linked again', async () => {
    const id = await linked();
    await app.get('linkedFolder.unlink', null);
    await highlight(id, 'Nobody sailed that day', 'after');
    await app.get('linkedFolder.link', { templateId: 'lectern', keepFolder: false });
    await until(() => read('The harbour froze.md').includes('after'));
    expect(notes()).toHaveLength(1);
    expect(read('The harbour froze.md').match(/cold/g)).toHaveLength(1);
  });

  it('refuses a template that does not write one file per article', async () => {
    expect(await app.fail('linkedFolder.link', { templateId: 'daily', keepFolder: false })).toMatchObject({
      code: 'bad-request',
    });
    expect(await app.fail('linkedFolder.link', { templateId: 'gone', keepFolder: false })).toMatchObject({
      code: 'bad-request',
    });
  });

  it('creates a deleted file again when its text has changed, not before', async () => {
    const id = await linked();
    rmSync(at('The harbour froze.md'));
    await app.get('linkedFolder.sync', null);
    expect(notes()).toEqual([]);
    await highlight(id, 'Nobody sailed that day', 'new');
    await until(() => notes().length === 1);
  });
});

describe('custom templates', () => {
  const template = {
    id: 'mine',
    name: 'Mine',
    scope: 'highlight' as const,
    fileName: '{{ highlight.text }}',
    body: '{{ highlight.text | quote }}\n\n{{ article.title | wikilink }}',
  };
  const options = { frontMatter: true, entities: true, form: { kind: 'template' as const, template } };

  it('are saved, changed and deleted', async () => {
    await app.get('exportTemplates.save', template);
    await app.get('exportTemplates.save', { ...template, name: 'Ours' });
    expect((await app.get('exportTemplates.list', null)).own).toEqual([{ ...template, name: 'Ours' }]);
    await app.get('exportTemplates.delete', { id: 'mine' });
    expect((await app.get('exportTemplates.list', null)).own).toEqual([]);
  });

  it('write the files of the preview; an error is reported with its line', async () => {
    const id = await paste('The harbour froze\n\nIce lay on the quay. Nobody sailed that day.');
    await highlight(id, 'Ice lay on the quay');
    await highlight(id, 'Nobody sailed');
    const files = await app.get('export.preview', { articleIds: [id], options });
    expect(files.map(({ fileName }) => fileName)).toEqual(['Ice lay on the quay.md', 'Nobody sailed.md']);
    expect(files[0]?.text).toBe('> Ice lay on the quay\n\n[[The harbour froze]]\n');
    const broken = {
      ...options,
      form: { kind: 'template' as const, template: { ...template, body: 'a\n{% if %}' } },
    };
    const { code, message } = await app.fail('export.preview', { articleIds: [id], options: broken });
    expect(code).toBe('bad-request');
    expect(message).toMatch(/line:2/);
  });
});

describe('printing', () => {
  it('prints the page with its highlights; nothing after a cancelled dialog', async () => {
    const pages: string[] = [];
    const printing = createTestApp({
      dialogs: { saveFile: () => Promise.resolve(path.join(app.folder, 'out.pdf')) },
      printer: {
        print: (html) => Promise.resolve(pages.push(html) > 0),
        pdf: (html) => Promise.resolve(new Uint8Array(Buffer.from(`%PDF ${pages.push(html)}`))),
      },
    });
    const [sample] = await printing.get('articles.list', null);
    const articleId = sample?.id ?? '';
    expect(await printing.get('export.print', { articleId })).toBe(true);
    expect(await printing.get('export.pdf', { articleId })).toEqual({
      file: path.join(app.folder, 'out.pdf'),
    });
    expect(readFileSync(path.join(app.folder, 'out.pdf'), 'utf8')).toBe('%PDF 2');
    expect(pages[0]).toContain('<h1>');
    await printing.remove();
    expect(
      await app.get('export.print', { articleId: (await app.get('articles.list', null))[0]?.id ?? '' }),
    ).toBe(false);
  });
});

it('is updated after changes of several highlights and of labels', async () => {
  const id = await linked();
  await settled();
  const before = app.events.length;
  await app.get('settings.set', { theme: 'dark' });
  const marked = await highlight(id, 'Nobody sailed that day');
  await until(() => read('The harbour froze.md').includes('Nobody sailed that day'));
  await app.get('highlights.changeMany', { ids: [marked], addTags: ['ice'] });
  await until(() => read('The harbour froze.md').includes('#ice'));
  const { colorNames } = await app.get('settings.get', null);
  await app.get('settings.set', { colorNames: { ...colorNames, yellow: 'Doubt' } });
  await until(() => read('The harbour froze.md').includes('Doubt'));
  expect(app.events.slice(before).some(({ payload }) => JSON.stringify(payload).includes('among'))).toBe(
    false,
  );
});
