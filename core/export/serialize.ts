import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Unsafe } from 'mdast-util-to-markdown';
import { makeInert } from './evaluated-text.ts';
import type { Verbatim } from './verbatim.ts';

/**
 * Characters escaped in addition to Markdown's, because note programs interpret them: "#word" in an article is not a tag, "%%"
 * would hide text, "==" would highlight it.
 */
const noteProgramCharacters: Unsafe[] = [
  { character: '#', before: '[\\s(]', after: '[^\\s#]', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
];

/** Serializes a tree as Markdown. The library escapes for Markdown, `makeInert` for note programs. */
export const serialize = (root: Root): string =>
  toMarkdown(makeInert(root), {
    bullet: '-',
    emphasis: '*',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
    unsafe: noteProgramCharacters,
    extensions: [gfmToMarkdown()],
    handlers: { verbatim: (node: Verbatim) => node.value },
  });
