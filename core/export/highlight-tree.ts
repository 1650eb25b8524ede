import type { PhrasingContent, RootContent } from 'mdast';
import type { ColorNames, Highlight } from '../model/annotation.ts';
import { highlightLink } from '../model/link.ts';
import { pageAt, pageName, type ArticlePage } from '../model/pages/page.ts';
import { compareSpans } from '../model/span.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { noteToTree, type NotePlace } from './note-tree.ts';
import { tagToNode } from './verbatim.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** One line with the color, the tags, the page, whether the highlight is orphaned, and a deep link. */
const labelOf = (
  highlight: Highlight,
  colorNames: ColorNames,
  pages: readonly ArticlePage[],
): RootContent => {
  const tags = highlight.tags.map(tagToNode).filter((node) => node !== null);
  const name = cleanLine(colorNames[highlight.color]) || highlight.color;
  const parts: PhrasingContent[] = [{ type: 'strong', children: [text(name)] }];
  tags.forEach((tag, i) => parts.push(text(i === 0 ? ' · ' : ' '), tag));
  const page = highlight.state === 'orphaned' ? null : pageAt(pages, highlight.anchor.span.start);
  if (page) parts.push(text(` · p. ${cleanLine(pageName(page))}`));
  if (highlight.state === 'orphaned') {
    parts.push(text(' · '), { type: 'emphasis', children: [text('no longer found in the article')] });
  }
  parts.push(text(' · '), {
    type: 'link',
    url: highlightLink(highlight.id),
    children: [text('Open in Lectern')],
  });
  return { type: 'paragraph', children: parts };
};

const highlightToTree = (
  highlight: Highlight,
  colorNames: ColorNames,
  pages: readonly ArticlePage[],
  place: Pick<NotePlace, 'key' | 'isImported'>,
): RootContent[] => {
  const quoted = cleanParagraphs(highlight.anchor.quote.exact);
  return [
    {
      type: 'blockquote',
      children: quoted.map((words) => ({ type: 'paragraph', children: [text(words)] })),
    },
    labelOf(highlight, colorNames, pages),
    ...noteToTree(highlight.note, { underDepth: 2, ...place }),
  ];
};

/**
 * A heading, then each highlight in text order: a block quote, its label, its note. Empty when there are none.
 * @param importedNotes ids of highlights whose note was imported
 * @param pages of a document with pages, for the numbers
 */
export function highlightsToTree(
  highlights: readonly Highlight[],
  colorNames: ColorNames,
  importedNotes: ReadonlySet<string>,
  pages: readonly ArticlePage[] = [],
): RootContent[] {
  if (highlights.length === 0) return [];
  const ordered = highlights.toSorted((a, b) => compareSpans(a.anchor.span, b.anchor.span));
  return [
    { type: 'heading', depth: 2, children: [text('Highlights')] },
    ...ordered.flatMap((highlight, i) =>
      highlightToTree(highlight, colorNames, pages, {
        key: `h${i + 1}`,
        isImported: importedNotes.has(highlight.id),
      }),
    ),
  ];
}
