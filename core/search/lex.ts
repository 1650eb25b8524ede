/** A token of a query. */
export type Lexeme =
  | { readonly kind: 'open'; readonly minus: boolean }
  | { readonly kind: 'close' | 'or' }
  | {
      readonly kind: 'word';
      readonly minus: boolean;
      /** In lower case, without the colon; null when there is none. */
      readonly field: string | null;
      readonly text: string;
      readonly star: boolean;
    };

const fields = 'tag|site|by|author|after|before|has|is|in|entity';
const quotes = '"“”„«»';
// An unclosed quotation mark extends to the end.
const lexeme = new RegExp(
  String.raw`\s*(?:(\))|([-−]?)\(|([-−]?)(?:(${fields}):[ ]*)?(?:[${quotes}]([^${quotes}]*)[${quotes}]?|([^\s()${quotes}]+))(\*?))`,
  'iuy',
);
const unfinishedFilter = new RegExp(String.raw`\s*[-−]?(?:${fields}):\s*$`, 'iuy');

/** Maximum query length; longer ones are truncated. */
const maxLength = 2_000;
const maxLexemes = 60;

/** Tokenizes a query. Accepts any input; invalid parts are skipped. */
export function lexQuery(query: string): Lexeme[] {
  const text = query.slice(0, maxLength);
  const found: Lexeme[] = [];
  let at = 0;
  let isNegated = false;
  while (at < text.length && found.length < maxLexemes) {
    unfinishedFilter.lastIndex = at;
    if (unfinishedFilter.test(text)) break;
    lexeme.lastIndex = at;
    const match = lexeme.exec(text);
    if (!match) {
      at += 1;
      continue;
    }
    at = lexeme.lastIndex;
    const [whole, close, openMinus, minus, field, phrase, word = '', after] = match;
    const bare = minus === '' && field === undefined && phrase === undefined;
    if (close) found.push({ kind: 'close' });
    else if (openMinus !== undefined) found.push({ kind: 'open', minus: isNegated || openMinus !== '' });
    else if (bare && (word === 'OR' || /^\|+$/.test(word))) found.push({ kind: 'or' });
    else if (bare && word === 'NOT') {
      isNegated = true;
      continue;
    } else if (!(bare && word === 'AND'))
      found.push({
        kind: 'word',
        minus: isNegated || minus !== '',
        field: field?.toLowerCase() ?? null,
        text: phrase ?? word,
        star: after === '*' || (phrase === undefined && word.endsWith('*')),
      });
    isNegated = false;
    if (whole === '') at += 1;
  }
  return found;
}
