import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { saveAnalysis } from '../../../data/store/entities/analyses.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import { openLibrary } from '../../../data/store/sqlite/open.ts';
import { resourcesFolder, resourcesIn } from '../../../data/resources.ts';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { openApp } from './app.ts';
import { engineVersion } from './build-library.ts';
import { createCorpus } from './corpus.ts';

/** A figure of one library. */
export interface ScaleFigure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const { migrations } = resourcesIn(resourcesFolder());

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const imported = 200;

/** Opening the file, saving articles and analyses, and checking everything. */
async function storeFigures(folder: string): Promise<ScaleFigure[]> {
  const figures: ScaleFigure[] = [];
  let db = openLibrary({ folder, migrations });
  db.close();
  const opening = await timed(() => (db = openLibrary({ folder, migrations })));
  figures.push({ name: 'open the library', value: opening, unit: 'ms' });
  const corpus = createCorpus(99);
  const fresh = Array.from({ length: imported }, () => corpus.next());
  const ids: string[] = [];
  const saving = await timed(() => {
    for (const { article } of fresh)
      ids.push(saveArticle(db, article, article.url === null ? 'markdown' : 'web').id);
  });
  figures.push({ name: 'save a new article', value: saving / imported, unit: 'ms' });
  const analyzing = await timed(() => {
    for (const [index, { analysis }] of fresh.entries())
      saveAnalysis(db, { articleId: ids[index] ?? '', textVersion: 1, engineVersion }, analysis);
  });
  figures.push({ name: 'save an analysis', value: analyzing / imported, unit: 'ms' });
  figures.push({ name: 'check the library', value: await timed(() => checkLibrary(db)), unit: 'ms' });
  db.close();
  return figures;
}

/** Exports, the linked folder, and a delete of many articles with its undo. */
async function commandFigures(folder: string): Promise<ScaleFigure[]> {
  const figures: ScaleFigure[] = [];
  const notes = path.join(folder, 'notes');
  mkdirSync(notes);
  let target = '';
  const dialogs = {
    linkFolder: () => Promise.resolve(notes),
    chooseFolder: () => Promise.resolve(target),
  };
  const app = openApp(folder, { dialogs, syncDelayMs: 3_600_000 });
  const { ids } = await app.get('library.view', {
    filter: { ...noLibraryFilter, tags: [] },
    sort: 'added',
    typing: false,
  });
  for (const format of ['md', 'html'] as const) {
    target = path.join(folder, `export-${format}`);
    mkdirSync(target);
    const options = {
      form: { kind: 'format', format } as const,
      frontMatter: true,
      entities: true,
      together: false,
    };
    const exporting = await timed(() => app.get('export.save', { articleIds: [...ids], options }));
    figures.push({
      name: `export everything as ${format}, an article`,
      value: exporting / ids.length,
      unit: 'ms',
    });
  }
  const linking = await timed(async () => {
    await app.get('linkedFolder.link', { templateId: 'lectern', keepFolder: false });
    await app.get('linkedFolder.sync', null);
  });
  const files = readdirSync(notes).length;
  figures.push({ name: 'first sync of the linked folder, a file', value: linking / files, unit: 'ms' });
  const again = await timed(() => app.get('linkedFolder.sync', null));
  figures.push({ name: 'sync again without changes, a file', value: again / files, unit: 'ms' });
  const many = ids.slice(0, Math.floor(ids.length / 2));
  figures.push({
    name: 'delete half of the articles, an article',
    value: (await timed(() => app.get('articles.delete', { ids: many }))) / many.length,
    unit: 'ms',
  });
  figures.push({
    name: 'undo it, an article',
    value: (await timed(() => app.get('articles.restore', { ids: many }))) / many.length,
    unit: 'ms',
  });
  await app.get('articles.delete', { ids: many });
  figures.push({
    name: 'empty the trash, an article',
    value: (await timed(() => app.get('articles.purge', { ids: many }))) / many.length,
    unit: 'ms',
  });
  await app.close();
  return figures;
}

/** The figures that change the library; it is not the same afterwards. */
export const writeFigures = async (folder: string): Promise<ScaleFigure[]> => [
  ...(await storeFigures(folder)),
  ...(await commandFigures(folder)),
];
