import { messageRef } from '../../../messages/message-keys.ts';
import { withoutFragment } from '../../model/url.ts';
import { parseDeepLink } from '../../model/link.ts';
import { defaultArticle, defaultHighlight } from '../model.ts';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportedNote,
  ImportProblem,
  ParsedAnnotations,
} from '../model.ts';
import { asLine, asList, asText, asTime, asUrl, isObject } from '../values.ts';
import { annotationsIn, isAnnotation } from './json-ld-items.ts';
import { readBodies, readTarget, spanOf } from './json-ld-annotation.ts';

/** The e-book that a set of annotations is about. */
interface Book {
  readonly key: string;
  readonly title: string;
  readonly byline: string | null;
}

/** The book in `about`, as reading systems export annotations of EPUBs; null when there is none. */
function bookOf(value: unknown): Book | null {
  const about = isObject(value) ? value['about'] : null;
  if (!isObject(about)) return null;
  const first = (...names: readonly string[]): string | null =>
    names.map((name) => asLine(asList(about[name])[0])).find((text) => text !== null) ?? null;
  const title = first('dc:title', 'dcterms:title', 'title', 'name');
  if (title === null) return null;
  const creators = asList(
    about['dc:creator'] ?? about['dcterms:creator'] ?? about['creator'] ?? about['author'],
  );
  const byline = creators.map(asText).filter(Boolean).join(', ') || null;
  return {
    key: first('dc:identifier', 'dcterms:identifier', 'id') ?? `${title}|${byline ?? ''}`,
    title,
    byline,
  };
}

interface Page extends ImportedArticle {
  readonly tags: string[];
  readonly notes: ImportedNote[];
  readonly highlights: ImportedHighlight[];
}

/**
 * W3C Web Annotations, https://www.w3.org/TR/annotation-model/, from any program; those exported by Lectern are restored
 * losslessly.
 */
export function parseJsonLd(value: unknown): ParsedAnnotations {
  const pages = new Map<string, Page>();
  const problems: ImportProblem[] = [];
  const book = bookOf(value);
  for (const [index, annotation] of annotationsIn(value).entries()) {
    const place = `item ${index + 1}`;
    const target = isAnnotation(annotation) ? readTarget(annotation) : null;
    if (!isAnnotation(annotation) || target === null) {
      problems.push({ place, message: messageRef('errors.annotations.noTarget') });
      continue;
    }
    const { source } = target;
    const link = parseDeepLink(source);
    const url = asUrl(withoutFragment(source));
    if (url === null && link?.kind !== 'article' && book === null) {
      problems.push({
        place,
        message: messageRef('errors.annotations.targetNotPage', { source: source.slice(0, 60) }),
      });
      continue;
    }
    // The sources of a book's annotations are its chapters.
    const bookOfItem = url === null && link?.kind !== 'article' ? book : null;
    const pageKey = url ?? bookOfItem?.key ?? source;
    const page: Page = pages.get(pageKey) ?? {
      ...defaultArticle,
      place,
      key: `json-ld:${pageKey}`,
      id: link?.kind === 'article' ? link.id : null,
      url,
      title: target.title ?? bookOfItem?.title ?? null,
      byline: bookOfItem?.byline ?? null,
      tags: [],
      notes: [],
      highlights: [],
    };
    pages.set(pageKey, page);
    const { note, tags, color } = readBodies(annotation);
    const iri = asText(annotation['id'] ?? annotation['@id']);
    const exact = asText(target.quote?.['exact']);
    const key = `json-ld:${iri || `${source}:${exact}:${note}`}`;
    if (exact === '') {
      page.tags.push(...tags.filter((tag) => !page.tags.includes(tag)));
      if (note !== '') page.notes.push({ place, key, note });
      continue;
    }
    const ownLink = parseDeepLink(iri);
    page.highlights.push({
      ...defaultHighlight,
      place,
      key,
      id: ownLink?.kind === 'highlight' ? ownLink.id : null,
      quote: { exact, prefix: asText(target.quote?.['prefix']), suffix: asText(target.quote?.['suffix']) },
      span: spanOf(target.position),
      points: true,
      color,
      note,
      tags,
      createdAt: asTime(annotation['created']),
      updatedAt: asTime(annotation['modified']),
    });
  }
  return { format: 'json-ld', articles: [...pages.values()], problems };
}
