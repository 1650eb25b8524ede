import type { PhrasingContent, RootContent } from 'mdast';
import type { Analysis } from '../model/analysis.ts';
import type { ColorNames, Highlight } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Correction } from '../model/entities/correction.ts';
import { cleanLine } from './clean-text.ts';
import { correctionsToTree } from './correction-tree.ts';
import { entitiesToTree } from './entity-tree.ts';
import { safeHref } from './safe-href.ts';
import { frontMatterOf, frontMatterToText } from './front-matter.ts';
import { highlightsToTree } from './highlight-tree.ts';
import type { ArticlePage } from '../model/pages/page.ts';
import { noteToTree } from './note-tree.ts';
import { serialize } from './serialize.ts';

/** The content of one exported file. */
export interface MarkdownInput {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  /** Null before the analysis is available; the file is then written without entities. */
  readonly analysis: Analysis | null;
  /** The corrections of the analysis; written with the entities. */
  readonly corrections?: readonly Correction[];
  /** See `ExportItem`. */
  readonly importedNotes?: ReadonlySet<string>;
  /** See `ExportItem`. */
  readonly pages?: readonly ArticlePage[];
  readonly colorNames: ColorNames;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly options: { readonly frontMatter: boolean; readonly entities: boolean };
}

/** The source of the article on one line, for a file without front matter. */
const sourceLine = (article: Article): RootContent[] => {
  const words = [article.byline, article.siteName, article.publishedAt?.slice(0, 10) ?? null]
    .map((part) => cleanLine(part ?? ''))
    .filter((part) => part !== '');
  const url = cleanLine(article.url ?? '');
  const children: PhrasingContent[] = words.length > 0 ? [{ type: 'text', value: words.join(' · ') }] : [];
  if (url !== '') {
    if (children.length > 0) children.push({ type: 'text', value: ' · ' });
    const words: PhrasingContent = { type: 'text', value: url };
    // A file may claim any URL for an article.
    children.push(safeHref(url) === null ? words : { type: 'link', url, children: [words] });
  }
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
};

const articleNote = (note: string, isImported: boolean): RootContent[] => {
  const blocks = noteToTree(note, { underDepth: 2, key: 'note', isImported });
  if (blocks.length === 0) return [];
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Note' }] }, ...blocks];
};

/**
 * Converts an article with its annotations to one Markdown file (docs/export.md): front matter, title, highlights with their
 * notes, article note, entities. A Markdown parser restores the same texts from it, whatever the content.
 */
export function articleToMarkdown(input: MarkdownInput): string {
  const { article, highlights, importedNotes = new Set<string>(), colorNames, exportedAt, options } = input;
  const analysis = options.entities ? input.analysis : null;
  const body = serialize({
    type: 'root',
    children: [
      {
        type: 'heading',
        depth: 1,
        children: [{ type: 'text', value: cleanLine(article.title) || 'Untitled' }],
      },
      ...(options.frontMatter ? [] : sourceLine(article)),
      ...highlightsToTree(highlights, colorNames, importedNotes, input.pages),
      ...articleNote(article.note, importedNotes.has(article.id)),
      ...entitiesToTree(analysis),
      ...(options.entities ? correctionsToTree(input.corrections ?? []) : []),
    ],
  });
  if (!options.frontMatter) return body;
  return `${frontMatterToText(frontMatterOf(article, analysis, exportedAt))}\n${body}`;
}
