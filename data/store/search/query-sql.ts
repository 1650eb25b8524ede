import { assertNever } from '../../../core/model/assert.ts';
import type {
  ArticleState,
  SearchFilter,
  SearchNode,
  SearchQuery,
  WordsNode,
} from '../../../core/search/query.ts';
import { piecesToTokens } from '../../../core/search/tokens.ts';
import type { Params } from '../sqlite/database.ts';
import { foldText } from '../sqlite/fold.ts';

/** A query in SQL's words, over `articles a` and, where there is an expression, `article_search`. */
export interface QuerySql {
  /** FTS5 expression that ranks what is found; null when the query asks for no words, or only for their absence. */
  readonly match: string | null;
  /** Further conditions, to be joined by AND. */
  readonly where: readonly string[];
  readonly params: Params;
}

/** The words as an FTS5 expression. Tokens are letters and digits alone, so nothing in them can be syntax. */
function wordsExpression({ pieces, prefix, part }: WordsNode): string {
  const { tokens, open } = piecesToTokens(pieces, prefix);
  return `${part ? `${part} : ` : ''}"${tokens.join(' ')}"${open ? ' *' : ''}`;
}

/** The whole tree as an FTS5 expression; null when it has a filter in it, or says only what must not be there. */
function expressionOf(node: SearchNode): string | null {
  switch (node.kind) {
    case 'words':
      return wordsExpression(node);
    case 'any':
      return joinAll(node.nodes.map(expressionOf), ' OR ');
    case 'all': {
      const wanted = joinAll(node.nodes.filter((each) => each.kind !== 'not').map(expressionOf), ' AND ');
      const unwanted = node.nodes.flatMap((each) => (each.kind === 'not' ? [expressionOf(each.node)] : []));
      if (wanted === null || unwanted.includes(null)) return null;
      return unwanted.length === 0 ? wanted : `(${wanted} NOT (${unwanted.join(' OR ')}))`;
    }
    case 'not':
    case 'filter':
      return null;
    default:
      return assertNever(node);
  }
}

const joinAll = (expressions: readonly (string | null)[], word: string): string | null =>
  expressions.length === 0 || expressions.includes(null) ? null : `(${expressions.join(word)})`;

/** Day of publication, or where the source names none, the day that it was added. */
export const dayOfArticle = "substr(coalesce(nullif(a.published_at, ''), a.added_at), 1, 10)";

const contains = (column: string, value: string): string =>
  `instr(fold_text(coalesce(${column}, '')), ${value}) > 0`;

const mark = (column: string): string =>
  `EXISTS (SELECT 1 FROM article_marks m WHERE m.article_id = a.id AND m.${column} IS NOT NULL)`;
const readTo = (condition: string): string =>
  `EXISTS (SELECT 1 FROM reading_positions p WHERE p.article_id = a.id AND ${condition})`;
/** Of its text; the last lines of an article seldom reach the top of the window. */
export const readShare = 0.98;
const isAtEnd = readTo(`p.position >= ${readShare} * a.text_length AND p.position > 0`);
const isRead = `(${mark('finished_at')} OR ${isAtEnd})`;
const isBegun = readTo('p.position > 0');

/** Conditions on what a person did with an article. */
export const stateConditions: Readonly<Record<ArticleState, string>> = {
  read: isRead,
  unread: `NOT ${isRead} AND NOT ${isBegun}`,
  reading: `NOT ${isRead} AND ${isBegun}`,
  starred: mark('starred_at'),
  archived: mark('archived_at'),
};

function filterCondition(filter: SearchFilter, param: (value: string) => string): string {
  switch (filter.field) {
    case 'tag': {
      const tag = param(foldText(filter.value));
      return `(EXISTS (SELECT 1 FROM article_tags t WHERE t.article_id = a.id AND fold_text(t.tag) = ${tag})
        OR EXISTS (SELECT 1 FROM highlight_tags t JOIN highlights h ON h.id = t.highlight_id
          WHERE h.article_id = a.id AND h.deleted_at IS NULL AND fold_text(t.tag) = ${tag}))`;
    }
    case 'site': {
      const value = param(foldText(filter.value));
      return `(${contains('a.site_name', value)} OR ${contains("substr(a.url, 1, instr(substr(a.url, 9) || '/', '/') + 8)", value)})`;
    }
    case 'by':
      return contains('a.byline', param(foldText(filter.value)));
    case 'after':
      return `${dayOfArticle} >= ${param(filter.day)}`;
    case 'before':
      return `${dayOfArticle} < ${param(filter.day)}`;
    case 'has':
      return hasCondition(filter.what);
    case 'is':
      return stateConditions[filter.what];
    default:
      return assertNever(filter);
  }
}

export function hasCondition(what: 'note' | 'highlight' | 'tag'): string {
  const highlight = 'SELECT 1 FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL';
  switch (what) {
    case 'highlight':
      return `EXISTS (${highlight})`;
    case 'note':
      return `(EXISTS (${highlight} AND h.note <> '')
        OR EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> ''))`;
    case 'tag':
      return `(EXISTS (SELECT 1 FROM article_tags t WHERE t.article_id = a.id)
        OR EXISTS (${highlight} AND EXISTS (SELECT 1 FROM highlight_tags t WHERE t.highlight_id = h.id)))`;
    default:
      return assertNever(what);
  }
}

/** Any tree as a condition on one article. */
function conditionOf(node: SearchNode, param: (value: string) => string): string {
  const expression = expressionOf(node);
  if (expression !== null)
    return `a.id IN (SELECT d.article_id FROM article_search s JOIN search_docs d ON d.doc = s.rowid
      WHERE article_search MATCH ${param(expression)})`;
  switch (node.kind) {
    case 'all':
    case 'any':
      return `(${node.nodes.map((each) => conditionOf(each, param)).join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
    case 'not':
      return `NOT (${conditionOf(node.node, param)})`;
    case 'filter':
      return `(${filterCondition(node, param)})`;
    case 'words':
      throw new Error('words are always an expression');
    default:
      return assertNever(node);
  }
}

/** Turns a query tree into SQL: as much as can be into one FTS5 expression, which also ranks, the rest into conditions. */
export function queryToSql(query: SearchQuery): QuerySql {
  const params: Record<string, string> = {};
  const param = (value: string): string => {
    const name = `q${Object.keys(params).length}`;
    params[name] = value;
    return `:${name}`;
  };
  if (query === null) return { match: null, where: [], params };
  const nodes = query.kind === 'all' ? query.nodes : [query];
  const isText = (node: SearchNode): boolean =>
    node.kind === 'not' ? expressionOf(node.node) !== null : expressionOf(node) !== null;
  const texts = nodes.filter(isText);
  const match = texts.length === 0 ? null : expressionOf({ kind: 'all', nodes: texts });
  // Words that must not be there are a condition of their own when there are none that must.
  const rest = match === null ? nodes : nodes.filter((node) => !isText(node));
  return { match, where: rest.map((node) => conditionOf(node, param)), params };
}
