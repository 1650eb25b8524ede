import type { SearchPart } from '../model/search.ts';
import { filterOf } from './filters.ts';
import { lexQuery, type Lexeme } from './lex.ts';
import type { SearchNode, SearchQuery } from './query.ts';
import { piecesOf } from './tokens.ts';

/** Values of `in:`. */
const parts: Readonly<Record<string, SearchPart>> = {
  note: 'notes',
  notes: 'notes',
  title: 'title',
  titles: 'title',
  text: 'body',
  body: 'body',
};

export interface ParseOptions {
  /** Reference time for "today" and the like. */
  readonly now?: Date;
  /** Whether the user is still typing, so that the last word is a prefix. */
  readonly typing?: boolean;
}

type Word = Extract<Lexeme, { kind: 'word' }>;

const partOf = (lexeme: Lexeme): SearchPart | null =>
  lexeme.kind === 'word' && lexeme.field === 'in' ? (parts[lexeme.text.trim().toLowerCase()] ?? null) : null;

/** Combines nodes; null for none. */
function group(kind: 'all' | 'any', nodes: readonly SearchNode[]): SearchQuery {
  return nodes.length > 1 ? { kind, nodes } : (nodes[0] ?? null);
}

function wordsNode(text: string, prefix: boolean, part: SearchPart | null): SearchQuery {
  const pieces = piecesOf(text);
  return pieces.length === 0 ? null : { kind: 'words', pieces, prefix, part };
}

/** A shorter last word is too short to be a useful prefix. */
const canBePrefix = (text: string): boolean => /[\p{L}\p{N}\p{M}]{2}$/u.test(text);

/**
 * Parses a query: words, "phrases", -not, prefix*, OR, (groups), tag: site: by: after: before: has: is: in: entity:. Never fails:
 * an unclosed quotation mark or bracket extends to the end, and an invalid filter is searched as text.
 */
export function parseQuery(query: string, options: ParseOptions = {}): SearchQuery {
  const { now = new Date(), typing = false } = options;
  const lexemes = lexQuery(query);
  const part = lexemes.map(partOf).findLast((each) => each !== null) ?? null;
  const terms = lexemes.filter((each) => partOf(each) === null);
  const last = typing && canBePrefix(query) ? terms.at(-1) : undefined;
  let position = 0;

  const parseTerm = (lexeme: Word): SearchQuery => {
    const { field, text, star } = lexeme;
    const prefix = star || lexeme === last;
    if (field === 'entity') return wordsNode(text, prefix, 'entities');
    const filter = field === null ? null : filterOf(field, text, now);
    if (filter) return { kind: 'filter', ...filter };
    return wordsNode(field === null ? text : `${field} ${text}`, prefix, part);
  };
  const parseUnit = (): SearchQuery => {
    const lexeme = terms[position];
    position += 1;
    if (lexeme?.kind !== 'word' && lexeme?.kind !== 'open') return null;
    const node = lexeme.kind === 'open' ? parseSequence() : parseTerm(lexeme);
    return node && lexeme.minus ? { kind: 'not', node } : node;
  };
  /** "a OR b" binds more tightly than juxtaposition. */
  const parseAlternatives = (): SearchQuery => {
    const nodes = [parseUnit()];
    while (terms[position]?.kind === 'or') {
      while (terms[position]?.kind === 'or') position += 1;
      if (position < terms.length && terms[position]?.kind !== 'close') nodes.push(parseUnit());
    }
    return group(
      'any',
      nodes.filter((node) => node !== null),
    );
  };
  /** Up to and including the closing bracket. */
  const parseSequence = (): SearchQuery => {
    const nodes: SearchNode[] = [];
    while (position < terms.length && terms[position]?.kind !== 'close') {
      const node = parseAlternatives();
      if (node) nodes.push(node);
    }
    position += 1;
    return group('all', nodes);
  };

  const nodes: SearchNode[] = [];
  while (position < terms.length) {
    const node = parseSequence();
    if (node) nodes.push(node);
  }
  return group('all', nodes);
}
