import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/model/error.ts';
import { getArticleById, listArticles, setArticleNote } from '../articles/articles.ts';
import { checkLibrary } from '../check/check.ts';
import { storageErrorOf } from './errors.ts';
import { listHighlights } from '../highlights/find-highlights.ts';
import { saveArticle } from '../revisions/save-article.ts';
import {
  articleOf,
  canMount,
  createTestFolder,
  fillDisk,
  mountSmallDisk,
  openTestLibrary,
} from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

/** Writes highlight after highlight; says each one's id when it is answered, until it is killed. */
const writer = `
  import { randomUUID } from 'node:crypto';
  import { createHighlight } from ${JSON.stringify(path.join(import.meta.dirname, '../highlights/highlights.ts'))};
  import { saveArticle } from ${JSON.stringify(path.join(import.meta.dirname, '../revisions/save-article.ts'))};
  import { articleOf, openTestLibrary } from ${JSON.stringify(path.join(import.meta.dirname, '../../testing/library.ts'))};
  const db = openTestLibrary(process.argv[1]);
  const { id: articleId } = saveArticle(db, articleOf(['Words that are marked again and again.']), 'text');
  for (;;) {
    const id = randomUUID();
    createHighlight(db, { id, articleId, span: { start: 0, end: 5 }, textVersion: 1, color: 'blue', note: 'n', tags: ['t'] });
    process.stdout.write(id + '\\n');
    await new Promise((resolve) => setImmediate(resolve));
  }`;

describe('a process that is killed', () => {
  it('loses no confirmed change, and leaves an intact library', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer, temp.path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const answered: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      answered.push(line);
      if (answered.length === 25) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    expect(answered.length).toBeGreaterThanOrEqual(25);

    const db = openTestLibrary(temp.path);
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
    const kept = listHighlights(db, listArticles(db)[0]?.id ?? '');
    const ids = new Set(kept.map(({ id }) => id));
    expect(answered.filter((id) => !ids.has(id))).toEqual([]);
    expect(kept.every(({ note, tags }) => note === 'n' && tags.join() === 't')).toBe(true);
    db.close();
  });
});

describe('a disk that fills up', () => {
  it.skipIf(!canMount)(
    'is reported by each command without loss of data, until there is space again [needs a small disk]',
    () => {
      const folder = path.join(temp.path, 'disk');
      const unmount = mountSmallDisk(folder, 2 * 1024 * 1024);
      try {
        const db = openTestLibrary(folder);
        const { id } = saveArticle(db, articleOf(['A text.']), 'text');
        setArticleNote(db, id, 'before');
        const free = fillDisk(folder);
        const act = () => setArticleNote(db, id, 'x'.repeat(900_000));
        let problem: AppError | null = null;
        try {
          act();
        } catch (error) {
          problem = storageErrorOf(error, folder);
        }
        expect(problem?.code).toBe('disk-full');
        expect(problem?.message).toMatch(/wasn’t saved.*Free some space/s);
        expect(getArticleById(db, id).note).toBe('before');
        free();
        setArticleNote(db, id, 'after');
        db.close();
        const again = openTestLibrary(folder);
        expect(getArticleById(again, id).note).toBe('after');
        expect(checkLibrary(again).ok).toBe(true);
        again.close();
      } finally {
        unmount();
      }
    },
  );
});
