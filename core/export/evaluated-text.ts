import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { verbatim } from './verbatim.ts';

/**
 * Note programs run what is between `<%` and `%>` (Templater) or `{{` and `}}` (Logseq) anywhere in a file, also in Markdown code.
 * Text from an article or another program must contain neither. The second character may be at the beginning of the next text.
 */
const start = /<(?=%|$)|\{(?=\{|$)/gu;

/** Whether a text contains what note programs run. */
export const isEvaluated = (text: string): boolean => /<%|\{\{/u.test(text);

const references: Readonly<Record<string, string>> = { '<': '&lt;', '{': '&#123;' };

/** A text with character references in these places, which a Markdown parser reads as the same text. */
function inertText(value: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { index, 0: sign } of value.matchAll(start)) {
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) });
    parts.push(verbatim(references[sign] ?? sign));
    end = index + 1;
  }
  if (end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}

/** @param lessThan what replaces `<` before `%`; `brace`: what replaces `{` before another */
const escapeOpenings = (text: string, lessThan: string, brace: string): string =>
  text.replace(/<(?=%)/gu, lessThan).replace(/\{(?=\{)/gu, brace);

const inertUrl = (url: string): string => escapeOpenings(url, '%3C', '%7B');

/** Text for places that allow no character references, such as code: an invisible space separates the two characters. */
export const separateDelimiters = (text: string): string => escapeOpenings(text, '<\u200B', '{\u200B');

/** A YAML scalar in double quotes with escapes for the first character. */
export const inertYaml = (quoted: string): string =>
  escapeOpenings(quoted, String.raw`\x3C`, String.raw`\x7B`);

const inert = (node: RootContent): RootContent[] => {
  if (node.type === 'text') return inertText(node.value);
  const copy = { ...node } as Nodes;
  if ('url' in copy) copy.url = inertUrl(copy.url);
  if ('children' in copy) copy.children = copy.children.flatMap(inert) as typeof copy.children;
  return [copy as RootContent];
};

/** The same document with nothing in its texts and URLs that note programs run; code and verbatim text stay as they are. */
export const makeInert = (root: Root): Root => ({ ...root, children: root.children.flatMap(inert) });
