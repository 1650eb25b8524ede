import type { Literal, PhrasingContent, Text } from 'mdast';

/** Text written without escaping: `[[wikilinks]]` and `#tags`, which escaping would break. */
export interface Verbatim extends Literal {
  type: 'verbatim';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    verbatim: Verbatim;
  }
  interface RootContentMap {
    verbatim: Verbatim;
  }
}

export const verbatim = (value: string): Verbatim => ({ type: 'verbatim', value });

/**
 * `[[…]]` and `![[…]]` whose content has no other meaning in Markdown, `#tag` at the start of a word, and the characters that start
 * code of note programs. An underscore between letters is safe; elsewhere it could start emphasis.
 */
const pattern =
  /<%|\{\{|!?\[\[(?:[^\][\n*_`<>~\\&|:@]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|\|(?=[^|\]\s])|:(?!\/))+\]\]|(?<=^|[\s(])#(?=\S{0,100}\p{L})(?:[\p{L}\p{N}\p{M}-]|(?<=[\p{L}\p{N}])[_/](?=[\p{L}\p{N}]))+/gu;

/** Splits a text at wikilinks, tags and code of note programs. */
export function splitVerbatim(text: string): (Text | Verbatim)[] {
  const parts: (Text | Verbatim)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    parts.push(verbatim(match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** A tag in the syntax of note programs: `#climate-change`. Other characters become hyphens; null when nothing is left. */
export function tagToNode(tag: string): PhrasingContent | null {
  const slug = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
    .replace(/(?<![\p{L}\p{N}])[_/]|[_/](?![\p{L}\p{N}])/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') return null;
  // Note programs do not recognize a tag of digits only.
  return verbatim(/\p{L}/u.test(slug) ? `#${slug}` : `#n${slug}`);
}
