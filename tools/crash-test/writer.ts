/**
 * A process that writes annotations as fast as possible until it is killed; see crash-test.ts.
 * `node tools/crash-test/writer.ts FOLDER SEED`
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { highlightColors } from '../../core/model/annotation.ts';
import { listArticles } from '../../data/store/articles/articles.ts';
import { createHighlight, updateHighlight } from '../../data/store/highlights/highlights.ts';
import { deleteHighlight, restoreHighlight } from '../../data/store/highlights/highlight-trash.ts';
import { listHighlights } from '../../data/store/highlights/find-highlights.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { articleOf, openTestLibrary } from '../../data/testing/library.ts';
import { createRandom, generateText } from '../lib/random-text.ts';
import type { Write, HighlightState, Line } from './writes.ts';

const [folder = '', seed = '1'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const report = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const pickOne = <T>(all: readonly T[]): T | undefined => all[random.below(all.length)];

const db = openTestLibrary(folder);
// Frequent checkpoints, so that kills also hit them.
db.pragma(`wal_autocheckpoint = ${[1, 8, 1000][random.below(3)] ?? 8}`);

const text = (version: number) => ({
  ...articleOf(
    generateText(createRandom(3), 300)
      .split('\n')
      .toSpliced(version % 4, 1, `Version ${version}.`),
  ),
  url: 'https://example.org/article',
});
if (listArticles(db).every(({ url }) => url === null)) saveArticle(db, text(0), 'html');
const articleId = listArticles(db).find(({ url }) => url !== null)?.id ?? '';
let version = random.below(1000);
const known = new Map<string, HighlightState>(
  listHighlights(db, articleId).map(({ id, color, note, tags }) => [
    id,
    { color, note, tags, deleted: false },
  ]),
);
const textVersion = (): number =>
  Number(db.prepare('SELECT text_version FROM articles WHERE id = ?').pluck().get(articleId));

const perform = (write: Write): void => {
  const { id, kind, after } = write;
  const { color, note, tags } = after;
  report({ trying: write });
  if (kind === 'create') {
    const start = random.below(500);
    createHighlight(db, {
      id,
      articleId,
      span: { start, end: start + 40 },
      textVersion: textVersion(),
      color,
      note,
      tags,
    });
  } else if (kind === 'update') updateHighlight(db, id, { color, note, tags });
  else if (kind === 'delete') deleteHighlight(db, id);
  else restoreHighlight(db, id);
  report({ done: id });
  known.set(id, after);
};

for (;;) {
  const next: HighlightState = {
    color: pickOne(highlightColors) ?? 'yellow',
    note: `note ${random.below(1e6)} ${'x'.repeat(random.below(3000))}`,
    tags: [`t${random.below(5)}`],
    deleted: false,
  };
  const [id, before] = pickOne([...known]) ?? ['', next];
  const chance = random.below(100);
  if (known.size < 5 || (chance < 40 && known.size < 150))
    perform({ id: randomUUID(), kind: 'create', after: next });
  else if (before.deleted) perform({ id, kind: 'restore', after: { ...before, deleted: false } });
  else if (chance < 85) perform({ id, kind: 'update', after: next });
  else if (chance < 97) perform({ id, kind: 'delete', after: { ...before, deleted: true } });
  else {
    // Updates the article, which locates all its highlights again in one transaction.
    version += 1;
    saveArticle(db, text(version), 'html');
    report({ text: version });
  }
}
