import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandInput, UndoableName } from '../../contract/commands.ts';
import { highlightColors } from '../../core/model/annotation.ts';
import { linesAsBlocks } from '../../core/model/structure/blocks-of-text.ts';
import { getTextVersion } from '../../data/store/articles/articles.ts';
import { saveLeftOut } from '../../data/store/revisions/left-out.ts';
import { getRows } from '../../data/store/sqlite/database.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { identifier, sql } from '../../data/store/sqlite/sql.ts';
import type { TestApp } from './headless-app.ts';

/** Samples of every undoable command, for tests of undo. Nothing in the program imports them. */

/** Random choices; numbers select among what is in the library when the command runs. */
export interface Draw {
  readonly a: number;
  readonly b: number;
  readonly flag: boolean;
  readonly word: string;
}

/** The library that the samples work on. */
export interface SampleWorld {
  readonly app: TestApp;
  readonly db: Db;
  /** The files that the next dialog for annotations returns. */
  readonly annotationFiles: string[];
  /** The annotation imports of the sequence. */
  readonly importIds: string[];
}

type Input<N extends UndoableName> = CommandInput<N> | undefined;

/**
 * Prepares a command and returns its input; undefined when the library has nothing suitable. `inverse`: only inverses of other
 * commands contain it.
 */
type Sample<N extends UndoableName> =
  ((world: SampleWorld, draw: Draw) => Input<N> | Promise<Input<N>>) | 'inverse';

export const idsOf = (db: Db, table: string): string[] =>
  getRows<{ id: string }>(db, sql`SELECT id FROM ${identifier(table)} ORDER BY rowid`).map(({ id }) => id);

/** Those that are not in the trash: only these can be changed in the window. */
const liveIdsOf = (db: Db, table: 'articles' | 'highlights'): string[] =>
  getRows<{ id: string }>(
    db,
    sql`SELECT id FROM ${identifier(table)} WHERE deleted_at IS NULL ORDER BY rowid`,
  ).map(({ id }) => id);

const pick = <T>(values: readonly T[], index: number): T | undefined =>
  values[index % Math.max(1, values.length)];

const articleOf = ({ db }: SampleWorld, { a }: Draw): string => pick(idsOf(db, 'articles'), a) ?? '';
const highlightOf = ({ db }: SampleWorld, { a }: Draw): string => pick(liveIdsOf(db, 'highlights'), a) ?? '';
/** A third of the highlights. */
const someHighlights = ({ db }: SampleWorld, { a }: Draw): string[] =>
  liveIdsOf(db, 'highlights')
    .filter((_, index) => (index + a) % 3 === 0)
    .slice(0, 100);
const highlightsOf = (world: SampleWorld, draw: Draw): string[] =>
  draw.flag ? someHighlights(world, draw) : [highlightOf(world, draw)];
const articlesOf = (world: SampleWorld, draw: Draw): string[] =>
  draw.flag ? idsOf(world.db, 'articles') : [articleOf(world, draw)];
const spanOf = ({ b }: Draw) => ({ start: b % 10, end: (b % 10) + 4 });
const colorOf = ({ b }: Draw) => pick(highlightColors, b) ?? 'blue';

const texts = [
  'Moscow lies far from the harbor.\nThe ice came late, and the boats stayed out.',
  'Moscow lies far from the harbor.\nThe ice came early.\nThe boats stayed home.',
  'Snow fell on the other harbor all night, and nobody went out.',
  'The gate\n\nNobody had closed the gate, and it froze that night.',
];
const textOf = ({ b }: Draw): string => pick(texts, b) ?? '';

/** Writes a file into the folder of the sample files; returns its path. */
function write({ app }: SampleWorld, name: string, content: string): string {
  const folder = path.join(app.folder, 'samples');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A saved page: one of three addresses, with one of four texts. */
function writePage(world: SampleWorld, a: number, b: number): string {
  const title = `Page ${a % 3}`;
  const text = (pick(texts, b) ?? '').replaceAll('\n', '</p><p>');
  return write(
    world,
    `page-${a % 3}-${b % 4}.html`,
    `<html><head><title>${title}</title><link rel="canonical" href="https://example.org/${a % 3}"></head>
      <body><article><h1>${title}</h1><p>${text}</p><p>${text}</p></article></body></html>`,
  );
}

/** Imports files as one batch; returns its id. */
async function importFiles({ app }: SampleWorld, files: readonly string[]): Promise<string> {
  await app.importedFiles(files);
  return (await app.get('import.batches', null)).at(-1)?.id ?? '';
}

/** A file of annotations from another program. */
function writeAnnotations(world: SampleWorld, { a, word }: Draw): string {
  const row = (id: string, exact: string) => ({
    id: `${id}${a % 3}`,
    uri: `https://example.org/${a % 3}`,
    text: `note ${id} ${word}`,
    tags: ['sea'],
    created: '2023-01-02T03:04:05Z',
    document: { title: [`Page ${a % 3}`] },
    target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  });
  const rows = [
    row('a', 'the boats stayed'),
    row('b', 'nowhere'),
    { ...row('p', ''), target: [{ source: 'x' }] },
  ];
  return write(world, `annotations-${a % 3}-${word}.json`, JSON.stringify({ total: rows.length, rows }));
}

export const undoSamples: { readonly [N in UndoableName]: Sample<N> } = {
  'annotationImport.assignStates': 'inverse',
  'annotationImport.chooseUpdates': (world, draw) => ({
    updates: [
      {
        highlightId: highlightOf(world, draw),
        next: { note: draw.word, color: colorOf(draw), tags: [draw.word] },
        choice: pick(['take', 'both', 'keep'] as const, draw.b) ?? 'take',
      },
    ],
  }),
  'annotationImport.restore': 'inverse',
  // The report of an import offers it.
  'annotationImport.revert': ({ importIds }, { a }) => {
    const importId = pick(importIds, a);
    return importId === undefined ? undefined : { importIds: [importId] };
  },
  'annotationImport.takeReports': async (world, draw) => {
    const { app, annotationFiles } = world;
    annotationFiles.push(writeAnnotations(world, draw));
    await app.get('annotationImport.openFiles', null);
    await app.until(async () => (await app.get('annotationImport.state', null)).finished > 0);
    return null;
  },
  'articles.delete': (world, draw) => ({ ids: articlesOf(world, draw) }),
  'articles.mark': (world, draw) => {
    const { b, flag } = draw;
    const ids = articlesOf(world, draw);
    if (b % 3 === 0) return { ids, starred: flag };
    return b % 3 === 1 ? { ids, archived: flag } : { ids, state: flag ? 'read' : 'unread' };
  },
  'articles.restore': (world, draw) => ({ ids: articlesOf(world, draw) }),
  'articles.restoreSample': () => null,
  'articles.setMarks': 'inverse',
  'articles.editDetails': (world, draw) => ({
    edits: [
      {
        id: articleOf(world, draw),
        set: draw.flag
          ? { title: draw.word, siteName: `Site ${draw.b % 3}`, url: null }
          : { byline: null, publishedAt: `202${draw.b % 9}-01-02`, lang: 'de' },
        reset: draw.b % 2 === 0 ? ['title'] : ['byline', 'siteName'],
      },
    ],
  }),
  'articles.setNote': (world, draw) => ({ id: articleOf(world, draw), note: draw.flag ? '' : draw.word }),
  'articles.setTags': (world, draw) => ({
    id: articleOf(world, draw),
    tags: draw.flag ? [] : [draw.word, `t${draw.b % 3}`],
  }),
  'articles.tag': (world, { word, flag }) => ({
    ids: idsOf(world.db, 'articles'),
    add: [word],
    remove: flag ? ['t1'] : [],
  }),
  'collections.delete': ({ db }, { a }) => {
    const id = pick(idsOf(db, 'collections'), a);
    return id === undefined ? undefined : { id };
  },
  'collections.put': ({ db }, { a, flag }) => {
    const id = pick(idsOf(db, 'collections'), a);
    return id === undefined ? undefined : { id, articleIds: idsOf(db, 'articles'), into: flag };
  },
  'collections.restore': ({ db }, { a }) => {
    const id = pick(idsOf(db, 'collections'), a);
    return id === undefined ? undefined : { id };
  },
  'collections.setMemberships': 'inverse',
  'collections.save': ({ db }, { a, b, flag, word }) => ({
    id: (flag ? pick(idsOf(db, 'collections'), a) : undefined) ?? randomUUID(),
    name: `${word} ${b}`,
  }),
  'corrections.add': (world, draw) => ({
    id: randomUUID(),
    articleId: articleOf(world, draw),
    textVersion: 1,
    always: draw.flag,
    act: { act: 'rename', target: { kind: 'place', name: 'Moscow', span: null }, name: draw.word },
  }),
  'corrections.delete': ({ db }, { a }) => {
    const id = pick(idsOf(db, 'corrections'), a);
    return id === undefined ? undefined : { ids: [id] };
  },
  'corrections.restore': ({ db }, { a }) => {
    const id = pick(idsOf(db, 'corrections'), a);
    return id === undefined ? undefined : { ids: [id] };
  },
  'exportTemplates.delete': ({ db }, { a }) => {
    const id = pick(idsOf(db, 'export_templates'), a);
    return id === undefined ? undefined : { id };
  },
  'exportTemplates.save': ({ db }, { a, b, flag, word }) => ({
    id: (flag ? pick(idsOf(db, 'export_templates'), a) : undefined) ?? `e${b}`,
    name: word,
    scope: 'article',
    fileName: word,
    body: word,
  }),
  'highlights.assign': 'inverse',
  'highlights.changeMany': (world, draw) => ({
    ids: someHighlights(world, draw),
    color: colorOf(draw),
    addTags: [draw.word],
    removeTags: draw.flag ? ['tag'] : [],
  }),
  'highlights.create': (world, draw) => ({
    id: randomUUID(),
    articleId: articleOf(world, draw),
    span: spanOf(draw),
    textVersion: 1,
    color: colorOf(draw),
    note: draw.word,
  }),
  'highlights.delete': (world, draw) => ({ ids: highlightsOf(world, draw) }),
  'highlights.restore': ({ db }, { a }) => ({ ids: [pick(idsOf(db, 'highlights'), a) ?? ''] }),
  'highlights.update': (world, draw) => {
    const { b, flag, word } = draw;
    const id = highlightOf(world, draw);
    if (b % 4 === 0) return { id, color: colorOf(draw) };
    if (b % 4 === 1) return { id, note: flag ? '' : `${word} ${b}` };
    return b % 4 === 2 ? { id, tags: flag ? [] : [word, 'tag'] } : { id, span: spanOf(draw) };
  },
  'import.dismiss': async (world, { a, b, flag, word }) => ({
    id: await importFiles(world, [
      writePage(world, a, b),
      writePage(world, flag ? a : a + 1, b + 1),
      write(world, `${word}.md`, `# ${word}\n\n${pick(texts, b) ?? ''}`),
    ]),
  }),
  'import.retry': async (world, { a, b, word }) => {
    const missing = path.join(world.app.folder, 'samples', 'later.md');
    if (existsSync(missing)) rmSync(missing);
    const id = await importFiles(world, [writePage(world, a, b), missing]);
    write(world, 'later.md', `# ${word}\n\nIt came later than ${word}.`);
    return { id };
  },
  'import.setStates': 'inverse',
  'import.text': (_world, draw) => ({ text: textOf(draw) }),
  'noteTemplates.set': (_world, { a, flag, word }) => ({
    templates: flag ? [] : [{ id: `n${a}`, name: word, body: word }],
  }),
  'revisions.accept': async ({ app, db }, draw) => {
    const [articleId] = idsOf(db, 'articles').filter((_, index, ids) => index === draw.a % ids.length);
    const reply = await app.ask('revisions.fromPasted', {
      articleId: articleId ?? 'none',
      text: textOf(draw),
      html: null,
    });
    return reply.ok ? { updateId: reply.value.updateId } : undefined;
  },
  'revisions.restorePassages': ({ db }, { a, b, word }) => {
    const articleId = pick(liveIdsOf(db, 'articles'), a);
    if (articleId === undefined) return undefined;
    const textVersion = getTextVersion(db, articleId);
    saveLeftOut(db, articleId, textVersion, [{ after: b % 3, text: word, blocks: linesAsBlocks(word) }]);
    return { articleId, textVersion, sections: [0] };
  },
  'revisions.show': (world, draw) => ({ articleId: articleOf(world, draw), version: draw.flag ? 1 : 2 }),
  'tags.assign': 'inverse',
  'tags.rename': (_world, { b, flag, word }) => ({
    from: word,
    to: b % 2 === 0 ? 'sea' : flag ? null : `t${b % 3}`,
  }),
  'tags.setColor': (_world, { flag, word }) => ({ tag: word, color: flag ? null : 'teal' }),
};
