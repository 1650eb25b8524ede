/** A tag or the text between two tags. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'start' | 'end'; readonly name: string; readonly attributes: string };

/** The end of the tag that starts at `open`, after the next `>` outside of quotes; -1 if it is not closed. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return -1;
}

/**
 * The tags and texts of HTML in order, for lists of links that are not well-formed. Comments and declarations are skipped.
 * Reads each character once; an unclosed tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? -1 : endOfTag(html, open);
    if (end === -1) break;
    if (open > at) yield { kind: 'text', text: html.slice(at, open) };
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20)) ?? [];
    if (name !== '')
      yield {
        kind: slash === '' ? 'start' : 'end',
        name: name.toLowerCase(),
        attributes: html.slice(open + 1 + slash.length + name.length, end - 1),
      };
    at = end;
  }
  if (at < html.length) yield { kind: 'text', text: html.slice(at) };
}
