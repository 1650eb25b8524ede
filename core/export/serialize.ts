import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Unsafe } from 'mdast-util-to-markdown';
import type { Verbatim } from './verbatim.ts';

/**
 * Characters escaped in addition to Markdown's, because note programs interpret them: "#word" in an article is not a tag, "%%"
 * would hide text, "==" would highlight it.
 */
const programSigns: Unsafe[] = [
  { character: '#', before: '[\\s(]', after: '[^\\s#]', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
];

/** Serializes a tree as Markdown. The library does all escaping. */
export const serialize = (root: Root): string =>
  toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
    unsafe: programSigns,
    extensions: [gfmToMarkdown()],
    handlers: { verbatim: (node: Verbatim) => node.value },
  });
