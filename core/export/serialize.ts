import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Unsafe } from 'mdast-util-to-markdown';
import type { Verbatim } from './verbatim.ts';

/**
 * Besides what Markdown needs: signs that note-taking programs read. A "#word" of an article is not the person's tag,
 * "%%" would hide text, "==" would mark it.
 */
const programSigns: Unsafe[] = [
  { character: '#', before: '[\\s(]', after: '[^\\s#]', inConstruct: 'phrasing' },
  { character: '%', after: '%', inConstruct: 'phrasing' },
  { character: '=', after: '=', inConstruct: 'phrasing' },
];

/** A tree as Markdown text. All escaping is done here, by the library. */
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
