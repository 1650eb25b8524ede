import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listArticles } from '../../data/store/articles/articles.ts';
import { createHighlight } from '../../data/store/highlights/highlights.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { measure, type Measurement } from './measure.ts';

const articleCount = 2_000;
const body = 'Some words in place of an article. '.repeat(60).trim();

/** Times the list of a large library and one durable highlight against the equivalent plain SQL. */
export function benchLibrary(): Measurement[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  try {
    const ids = db.transaction(() =>
      Array.from({ length: articleCount }, (_, i) => {
        const text = `${body} ${i}`;
        return saveArticle(
          db,
          {
            title: `Article ${i}`,
            byline: null,
            siteName: 'Bench',
            url: null,
            publishedAt: null,
            lang: 'en',
            excerpt: body.slice(0, 100),
            leadImage: null,
            text,
            blocks: [{ kind: 'paragraph', start: 0, end: text.length, marks: [] }],
          },
          'text',
        ).id;
      }),
    )();
    const articleId = ids[0] ?? '';
    const highlight = () =>
      createHighlight(db, {
        id: crypto.randomUUID(),
        articleId,
        span: { start: 0, end: 20 },
        textVersion: 1,
        color: 'yellow',
      });
    db.exec('CREATE TABLE bench_bare (id TEXT PRIMARY KEY, quote TEXT NOT NULL) STRICT');
    const bare = db.prepare('INSERT INTO bench_bare VALUES (?, ?)');
    const titles = db.prepare('SELECT id, title FROM articles');
    return [
      measure({
        name: 'list the library',
        size: `${articleCount} articles`,
        run: () => listArticles(db),
        baseline: { name: 'bare SELECT of ids and titles', run: () => titles.all() },
      }),
      measure({
        name: 'keep one highlight, on disk when it returns',
        size: '1 highlight',
        rounds: 51,
        run: highlight,
        baseline: { name: 'bare durable INSERT', run: () => bare.run(crypto.randomUUID(), body) },
      }),
    ];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
