import type { Highlight } from '../model/annotation.ts';
import { pageAt, type ArticlePage } from '../model/pages/page.ts';
import type { Article } from '../model/article.ts';
import { articleLink, highlightLink } from '../model/link.ts';
import { createCodePoints, type CodePoints } from './code-points.ts';
import type { ExportItem } from './item.ts';

/** W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/ */
const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

const generator = { id: 'urn:lectern:app', type: 'Software', name: 'Lectern' } as const;

/** Whether a URL is a valid IRI; otherwise the deep link is used instead. */
const isIri = (address: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(address);

const sourceOf = (article: Pick<Article, 'id' | 'url'>): string =>
  article.url !== null && isIri(article.url) ? article.url : articleLink(article.id);

const tagBodies = (tags: readonly string[]) =>
  tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }));

const noteBodies = (note: string) =>
  note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' }];

/** The page of a PDF, as its media type defines fragments. */
function pageSelectors(pages: readonly ArticlePage[], offset: number) {
  const page = pageAt(pages, offset);
  return page === null
    ? []
    : [
        {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
          value: `page=${page.number}`,
        },
      ];
}

/**
 * The title is a Dublin Core term, which the model's context defines. Positions are in Unicode code points, as the model
 * requires; an orphaned highlight has none.
 */
function highlightToAnnotation(
  highlight: Highlight,
  article: Article,
  points: CodePoints,
  pages: readonly ArticlePage[],
) {
  const { id, anchor, state, color, note, tags, createdAt, updatedAt } = highlight;
  const position = { type: 'TextPositionSelector', ...points.fromUnits(anchor.span) };
  return {
    '@context': annotationContext,
    id: highlightLink(id),
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: createdAt,
    modified: updatedAt,
    generator,
    body: [
      ...noteBodies(note),
      ...tagBodies(tags),
      { type: 'TextualBody', value: color, format: 'text/plain', purpose: 'classifying' },
    ],
    target: {
      type: 'SpecificResource',
      source: sourceOf(article),
      'dcterms:title': article.title,
      selector: [
        { type: 'TextQuoteSelector', ...anchor.quote },
        ...(state === 'orphaned' ? [] : [position, ...pageSelectors(pages, anchor.span.start)]),
      ],
    },
  };
}

/** The article note: an annotation whose target is the article. */
function noteToAnnotation(article: Article) {
  return {
    '@context': annotationContext,
    id: `${articleLink(article.id)}#note`,
    type: 'Annotation',
    motivation: article.note === '' ? 'tagging' : 'commenting',
    created: article.addedAt,
    generator,
    body: [...noteBodies(article.note), ...tagBodies(article.tags)],
    target: { id: sourceOf(article), type: 'Text', 'dcterms:title': article.title },
  };
}

function annotationsOf({ article, highlights, pages = [] }: ExportItem) {
  const points = createCodePoints(article.text);
  const hasArticleAnnotation = article.note !== '' || article.tags.length > 0;
  return [
    ...(hasArticleAnnotation ? [noteToAnnotation(article)] : []),
    ...highlights.map((highlight) => highlightToAnnotation(highlight, article, points, pages)),
  ];
}

/** Serializes annotations as one W3C AnnotationCollection with all of them on its first page. */
export function toJsonLd(items: readonly ExportItem[]): string {
  const annotations = items.flatMap(annotationsOf);
  const [only] = items;
  const id =
    items.length === 1 && only ? `${articleLink(only.article.id)}#annotations` : 'urn:lectern:annotations';
  const collection = {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: items.length === 1 && only ? only.article.title : 'Annotations from Lectern',
    total: annotations.length,
    first: {
      id: `${id}-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
