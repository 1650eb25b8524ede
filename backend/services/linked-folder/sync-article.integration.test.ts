import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFileText } from '../../../core/linked-folder/region.ts';
import { openLinkedFiles } from '../../../data/profile/linked-files.ts';
import type { LinkedFile, LinkedFiles } from '../../../data/profile/linked-files.ts';
import { createTestFolder } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createFolderIndex } from './folder-index.ts';
import { syncArticle } from './sync-article.ts';

let temp: TestFolder;
let files: LinkedFiles;
const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const read = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');
const marked = (region: string): string => newFileText({ head: '', region }, 'a');
beforeEach(() => {
  temp = createTestFolder();
  mkdirSync(at('linked'));
  mkdirSync(at('outside'));
  files = openLinkedFiles(at('data'), 'list');
  act = null;
});
afterEach(() => temp.remove());

const sync = (articleId = 'a', text = 'new'): Promise<boolean> =>
  syncArticle(
    {
      folder: at('linked'),
      files,
      index: createFolderIndex(at('linked')),
      wait: () => Promise.resolve(act?.()),
    },
    { articleId, fileName: 'Title.md', text },
  );
/** What another program does while a file is read again. */
let act: (() => void) | null = null;
const entry = (place: string): LinkedFile => ({
  articleId: 'a',
  path: place,
  region: 'old',
  writtenAt: '2026-01-01T00:00:00.000Z',
  conflictAt: null,
});
/** A list that was changed by hand: `openLinkedFiles` takes in no such path. */
const listing = (place: string): LinkedFiles => ({
  ...files,
  get: () => entry(place),
  list: () => [entry(place)],
});

describe('a file of the linked folder', () => {
  it.each(['.shellrc', '.hidden/x.md', '../outside/x.md', 'x.txt', 'x.md\n'])(
    'is not %j, even with the mark',
    async (place) => {
      const file = path.join(at('linked'), place);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, marked('old'));
      expect(() => files.put(entry(place))).toThrow();
      files = { ...listing(place), put: () => undefined };
      await sync();
      expect(readFileSync(file, 'utf8')).toBe(marked('old'));
      expect(read('linked', 'Title.md')).toBe(marked('new'));
    },
  );

  it('never has an absolute path', async () => {
    writeFileSync(at('outside/x.md'), marked('old'));
    files = { ...listing(at('outside/x.md')), put: () => undefined };
    await sync();
    expect(read('outside', 'x.md')).toBe(marked('old'));
  });

  it('without its marks belongs to the user: another one is created', async () => {
    await sync('a', 'old');
    writeFileSync(at('linked/Title.md'), 'all mine');
    await sync();
    expect(read('linked', 'Title.md')).toBe('all mine');
    expect(read('linked', 'Title 2.md')).toBe(marked('new'));
    expect(files.get('a')?.path).toBe('Title 2.md');
  });

  it('without its marks is not changed when there is nothing new', async () => {
    await sync();
    writeFileSync(at('linked/Title.md'), 'all mine');
    expect(await sync()).toBe(false);
    expect(readdirSync(at('linked'))).toEqual(['Title.md']);
  });

  it('is read again while an editor is writing it', async () => {
    await sync('a', 'old');
    writeFileSync(at('linked/Title.md'), '<!-- lectern:begin a -->\nol');
    act = () => {
      act = null;
      writeFileSync(at('linked/Title.md'), `${marked('old')}mine\n`);
    };
    await sync();
    expect(readdirSync(at('linked'))).toEqual(['Title.md']);
    expect(read('linked', 'Title.md')).toBe(`${marked('new')}mine\n`);
  });

  it('is not created for an article whose id is not valid in a mark', async () => {
    expect(await sync('x -->\nwritten outside of the marks\n<!--')).toBe(false);
    expect(readdirSync(at('linked'))).toEqual([]);
  });

  it('keeps its name although an interrupted attempt left a file behind', async () => {
    await sync('a', 'old');
    linkSync(at('linked/Title.md'), at(`linked/.${crypto.randomUUID()}.aside`));
    await sync();
    expect(readdirSync(at('linked'))).toEqual(['Title.md']);
    expect(read('linked', 'Title.md')).toBe(marked('new'));
  });
});

describe.skipIf(process.platform === 'win32')('links in the linked folder', () => {
  it.each([
    ['a symbolic link', (from: string, to: string) => symlinkSync(from, to)],
    ['a hard link', (from: string, to: string) => linkSync(from, to)],
  ])('are refused: %s to a file outside', async (_, makeLink) => {
    writeFileSync(at('outside/x.md'), marked('old'));
    makeLink(at('outside/x.md'), at('linked/Title.md'));
    files.put(entry('Title.md'));
    await expect(sync()).rejects.toThrow(/is a link/);
    expect(read('outside', 'x.md')).toBe(marked('old'));
    expect(read('linked', 'Title.md')).toBe(marked('old'));
  });

  it('are refused: a folder outside', async () => {
    writeFileSync(at('outside/x.md'), marked('old'));
    symlinkSync(at('outside'), at('linked/sub'));
    files.put(entry('sub/x.md'));
    await expect(sync()).rejects.toThrow(/is a link/);
    expect(read('outside', 'x.md')).toBe(marked('old'));
    expect(readdirSync(at('outside'))).toEqual(['x.md']);
  });

  it('are not followed by the search for a moved file', async () => {
    writeFileSync(at('outside/x.md'), marked('old'));
    symlinkSync(at('outside'), at('linked/sub'));
    symlinkSync(at('outside/x.md'), at('linked/y.md'));
    await sync();
    expect(read('outside', 'x.md')).toBe(marked('old'));
    expect(read('linked', 'Title.md')).toBe(marked('new'));
  });

  it('are not followed by a new file: a link to nowhere keeps its name', async () => {
    symlinkSync(at('outside/made.md'), at('linked/Title.md'));
    await sync();
    expect(existsSync(at('outside/made.md'))).toBe(false);
    expect(read('linked', 'Title 2.md')).toBe(marked('new'));
  });

  describe('that take the place of something while it is synchronized', () => {
    /** A file in a folder; an editor has emptied it, so that it is read again. */
    const putEmptied = async (): Promise<void> => {
      mkdirSync(at('linked/sub'));
      writeFileSync(at('linked/sub/x.md'), marked('old'));
      files.put(entry('sub/x.md'));
      writeFileSync(at('outside/x.md'), marked('old'));
      writeFileSync(at('linked/sub/x.md'), '');
    };

    it('are refused: a folder', async () => {
      await putEmptied();
      act = () => {
        act = null;
        renameSync(at('linked/sub'), at('linked/kept'));
        symlinkSync(at('outside'), at('linked/sub'));
      };
      await expect(sync()).rejects.toThrow(/is a link/);
      expect(read('outside', 'x.md')).toBe(marked('old'));
      expect(readdirSync(at('outside'))).toEqual(['x.md']);
    });

    it.each([
      ['a symbolic link', (from: string, to: string) => symlinkSync(from, to)],
      ['a hard link', (from: string, to: string) => linkSync(from, to)],
    ])('are refused: %s', async (_, makeLink) => {
      await putEmptied();
      act = () => {
        act = null;
        rmSync(at('linked/sub/x.md'));
        makeLink(at('outside/x.md'), at('linked/sub/x.md'));
      };
      await expect(sync()).rejects.toThrow(/is a link/);
      expect(read('outside', 'x.md')).toBe(marked('old'));
    });
  });

  it('may lead to the linked folder itself', async () => {
    symlinkSync(at('linked'), at('through'));
    const index = createFolderIndex(at('through'));
    await syncArticle(
      { folder: at('through'), files, index },
      { articleId: 'a', fileName: 'T.md', text: 'new' },
    );
    expect(read('linked', 'T.md')).toBe(marked('new'));
  });
});
