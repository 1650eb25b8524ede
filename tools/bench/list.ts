import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noLibraryFilter } from '../../core/model/library.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { listFacets } from '../../data/store/library/facets.ts';
import { markArticles } from '../../data/store/library/marks.ts';
import { getLibraryRows } from '../../data/store/library/rows.ts';
import { viewLibrary } from '../../data/store/library/view.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { generateArticle } from './generated.ts';
import { measure, type Measurement } from './measure.ts';
import { createWords } from '../lib/zipf.ts';

/** Times the main process's answers to the library view: ids, visible rows and shelf counts. */
export function benchList(articles = 20_000): Measurement[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  try {
    const words = createWords();
    const ids = db.transaction(() =>
      Array.from({ length: articles }, () => saveArticle(db, generateArticle(words, 60), 'text').id),
    )();
    markArticles(
      db,
      ids.filter((_, i) => i % 7 === 0),
      { starred: true, state: 'read' },
    );
    const size = `${articles.toLocaleString('en')} articles`;
    const plainIds = db.prepare('SELECT id FROM articles ORDER BY added_at DESC');
    const plainTitles = db.prepare('SELECT id FROM articles ORDER BY title COLLATE NOCASE');
    const plainCount = db.prepare('SELECT count(*) FROM articles');
    const plainRow = db.prepare('SELECT id, title FROM articles WHERE id = ?');
    const inView = ids.slice(500, 530);
    return [
      measure({
        name: 'the list in order of time, as ids',
        size,
        run: () => viewLibrary(db, noLibraryFilter, 'added'),
        baseline: { name: 'bare SELECT id, ORDER BY time', run: () => plainIds.all() },
      }),
      measure({
        name: 'the list in order of titles, as ids',
        size,
        run: () => viewLibrary(db, noLibraryFilter, 'title'),
        baseline: { name: 'bare SELECT id, ORDER BY title, ASCII alone', run: () => plainTitles.all() },
      }),
      measure({
        name: 'the unread ones',
        size,
        run: () => viewLibrary(db, { ...noLibraryFilter, state: 'unread' }, 'added'),
        baseline: { name: 'bare SELECT id, ORDER BY time', run: () => plainIds.all() },
      }),
      measure({
        name: '30 rows of the list',
        size,
        run: () => getLibraryRows(db, inView),
        baseline: { name: '30 bare SELECTs of a title', run: () => inView.map((id) => plainRow.get(id)) },
      }),
      measure({
        name: 'the numbers on the shelves, collections and sites',
        size,
        run: () => listFacets(db),
        baseline: { name: 'bare count(*)', run: () => plainCount.get() },
      }),
    ];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
