import { assertNever } from '../../../core/model/assert.ts';
import type { SearchNode, SearchQuery, WordsNode } from '../../../core/search/query.ts';
import { formsOf } from '../../../core/search/proclitics.ts';
import { piecesToTokens } from '../../../core/search/tokens.ts';
import { articleScope, filterToSql } from '../filters/filter-sql.ts';
import { allOf, anyOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** A query compiled to SQL, on `articles a` and, if there is an expression, `article_search`. */
export interface QuerySql {
  /** FTS5 expression that ranks the results; null when the query has no words, or only excluded ones. */
  readonly match: string | null;
  /** Further conditions, joined by AND. */
  readonly where: readonly Sql[];
}

/** The words as an FTS5 expression. Tokens consist of letters and digits, so they contain no syntax. */
function wordsExpression({ pieces, prefix, part }: WordsNode): string {
  const { tokens, open } = piecesToTokens(pieces, prefix);
  const [first = '', ...rest] = tokens;
  const runs = formsOf(first).map((form) => `"${[form, ...rest].join(' ')}"${open ? ' *' : ''}`);
  return `${part ? `${part} : ` : ''}${runs.length === 1 ? runs.join('') : `(${runs.join(' OR ')})`}`;
}

/** The tree as an FTS5 expression; null when it contains a filter, or only exclusions. */
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

/** A tree as a condition on one article. */
function conditionOf(node: SearchNode): Sql {
  const expression = expressionOf(node);
  if (expression !== null)
    return sql`a.id IN (SELECT d.article_id FROM article_search s JOIN search_docs d ON d.doc = s.rowid
      WHERE article_search MATCH ${expression})`;
  switch (node.kind) {
    case 'all':
      return allOf(node.nodes.map(conditionOf));
    case 'any':
      return anyOf(node.nodes.map(conditionOf));
    case 'not':
      return sql`NOT (${conditionOf(node.node)})`;
    case 'filter':
      return filterToSql(node, articleScope);
    case 'words':
      throw new Error('words are always an expression');
    default:
      return assertNever(node);
  }
}

/** Compiles a query tree to SQL: to one FTS5 expression as far as possible, which also ranks, and to conditions for the rest. */
export function queryToSql(query: SearchQuery): QuerySql {
  if (query === null) return { match: null, where: [] };
  const nodes = query.kind === 'all' ? query.nodes : [query];
  const isText = (node: SearchNode): boolean =>
    node.kind === 'not' ? expressionOf(node.node) !== null : expressionOf(node) !== null;
  const texts = nodes.filter(isText);
  const match = texts.length === 0 ? null : expressionOf({ kind: 'all', nodes: texts });
  // FTS5 needs a positive term: without one, exclusions become a condition.
  const rest = match === null ? nodes : nodes.filter((node) => !isText(node));
  return { match, where: rest.map(conditionOf) };
}
