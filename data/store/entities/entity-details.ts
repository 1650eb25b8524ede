import type { Analysis, Entity, EntityKind } from '../../../core/model/analysis.ts';
import type { Block } from '../../../core/model/article.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import type {
  EntityDate,
  EntityDetails,
  EntityPassage,
  EntityQuote,
} from '../../../core/model/entities/library-entity.ts';
import { createSentenceFinder, mentionInSentence } from '../../../core/analysis/cooccurrence/sentence.ts';
import { daysOf } from '../../../core/analysis/cooccurrence/timeline.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { readAnalysis } from '../analysis/stored-analysis.ts';

interface ReadArticle {
  readonly articleId: string;
  readonly title: string;
  readonly lang: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly analysis: Analysis;
  /** The entities of the article with this name and kind; there may be several. */
  readonly entities: readonly Entity[];
}

/** The articles that mention an entity with their analyses, those with the most mentions first. */
function readArticles(
  db: ReadableDb,
  kind: EntityKind,
  name: string,
  limit: number,
  only: string | null,
): ReadArticle[] {
  const key = nameKey(name);
  const rows = getRows<{
    articleId: string;
    title: string;
    lang: string | null;
    text: string;
    blocks: string;
    analysis: string;
  }>(
    db,
    sql`SELECT a.id AS articleId, a.title, a.lang, v.text, v.blocks, n.analysis
     FROM article_entities e JOIN articles a ON a.id = e.article_id
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
       JOIN shown_analyses n ON n.article_id = a.id AND n.text_version = a.text_version
     WHERE a.deleted_at IS NULL AND e.kind = ${kind} AND e.name_key = ${key} AND (${only} IS NULL OR a.id = ${only})
     ORDER BY e.mentions DESC, a.added_at DESC LIMIT ${limit}`,
  );
  return rows.map(({ blocks, analysis: json, ...row }) => {
    const analysis = readAnalysis(json);
    const entities = analysis.entities.filter((each) => each.kind === kind && nameKey(each.name) === key);
    return { ...row, blocks: JSON.parse(blocks) as Block[], analysis, entities };
  });
}

/** Maximum number of quotes and dates that are returned. */
const mostPassages = 200;

/** The mentions of an entity in one article, in text order. */
export function listEntityPassages(
  db: ReadableDb,
  kind: EntityKind,
  name: string,
  articleId: string,
): EntityPassage[] {
  return readArticles(db, kind, name, 1, articleId).flatMap(({ text, blocks, lang, entities }) => {
    const finder = createSentenceFinder(text, blocks, lang);
    return entities
      .flatMap((entity) => entity.mentions)
      .toSorted((a, b) => a.start - b.start)
      .slice(0, mostPassages)
      .map((mention) => ({
        start: mention.start,
        end: mention.end,
        ...mentionInSentence(text, finder.around(mention), mention),
      }));
  });
}

/** Maximum number of articles that are read; reading all of a large library would block the thread. */
const mostArticles = 100;
const mostEntries = 200;

function quotesIn({ articleId, title, analysis, entities }: ReadArticle): EntityQuote[] {
  const ids = new Set(entities.map(({ id }) => id));
  return analysis.quotes
    .filter(({ speaker }) => speaker !== null && ids.has(speaker))
    .map(({ start, end, text, kind }) => ({ articleId, title, start, end, text, kind }));
}

/** The dates in the sentences that mention the entity. */
function datesIn({ articleId, title, lang, text, blocks, analysis, entities }: ReadArticle): EntityDate[] {
  if (analysis.dates.length === 0) return [];
  const finder = createSentenceFinder(text, blocks, lang);
  const spoken = new Set(
    entities.flatMap((entity) => entity.mentions).map((mention) => finder.around(mention).start),
  );
  return analysis.dates.flatMap(({ start, end, text: words, value }) => {
    const sentence = finder.around({ start, end });
    if (!spoken.has(sentence.start)) return [];
    const days = daysOf(value);
    return [
      {
        articleId,
        title,
        start,
        end,
        text: words,
        from: days?.from ?? null,
        to: days?.to ?? null,
        sentence: text.slice(sentence.start, sentence.end),
      },
    ];
  });
}

/** Details of an entity from its articles: other names, place, quotes, and dates in its sentences. */
export function getEntityDetails(db: ReadableDb, kind: EntityKind, name: string): EntityDetails {
  const articles = readArticles(db, kind, name, mostArticles, null);
  const entities = articles.flatMap((article) => article.entities);
  const first = <T>(pick: (entity: Entity) => T | null): T | null =>
    entities.map(pick).find((value) => value !== null) ?? null;
  const timeline = articles
    .flatMap(datesIn)
    .toSorted((a, b) => (a.from ?? '~').localeCompare(b.from ?? '~') || a.start - b.start);
  return {
    aliases: [...new Set(entities.flatMap((entity) => entity.aliases))].slice(0, 12),
    place: first((entity) => entity.place),
    country: first((entity) => entity.country),
    quotes: articles.flatMap(quotesIn).slice(0, mostEntries),
    timeline: timeline.slice(0, mostEntries),
    read: articles.length,
  };
}
