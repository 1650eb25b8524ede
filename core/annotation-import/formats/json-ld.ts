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
import { asColor, asLine, asList, asTags, asText, asTime, asUrl, isObject } from '../values.ts';
import type { Json } from '../values.ts';

/** The annotations of a collection, collection page, graph, list, or a single annotation. */
export function annotationsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (!isObject(value)) return [];
  if (value['@graph'] !== undefined) return annotationsIn(asList(value['@graph']));
  const { items } = value;
  if (items !== undefined) return asList(isObject(items) ? (items['@list'] ?? items) : items);
  if (value['first'] !== undefined) return annotationsIn(value['first']);
  return [value];
}

const typesOf = (value: Json): readonly unknown[] => asList(value['type'] ?? value['@type']);
export const isAnnotation = (value: unknown): value is Json =>
  isObject(value) && (typesOf(value).includes('Annotation') || typesOf(value).includes('oa:Annotation'));

/** Whether a value is a collection or collection page, possibly empty. */
export const isCollection = (value: unknown): boolean =>
  isObject(value) &&
  typesOf(value).some(
    (type) => type === 'AnnotationCollection' || type === 'AnnotationPage' || type === 'AnnotationSet',
  );

interface Bodies {
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: ReturnType<typeof asColor>;
}

/** Section 3.2: embedded texts or plain strings; the purpose of a body overrides the motivation of the annotation. */
function readBodies(annotation: Json): Bodies {
  const motivation = asList(annotation['motivation']);
  const bodies = [...asList(annotation['body']), ...asList(annotation['bodyValue'])].map((body) =>
    isObject(body) ? body : { value: body },
  );
  const parts = bodies.map((body) => ({
    value: asText(body['value'] ?? body['chars'] ?? body['rdf:value']),
    purpose: asList(body['purpose'] ?? body['hasPurpose']).map(asText),
  }));
  // Reading systems write the color and tags of a highlight into its body.
  const bodyColor = bodies.map((body) => asColor(body['color'])).find((color) => color !== null) ?? null;
  const bodyTags = bodies.flatMap((body) => asList(body['tag'] ?? body['tags']));
  const isTag = (purpose: readonly string[]): boolean =>
    purpose.includes('tagging') ||
    (purpose.length === 0 && motivation.length === 1 && motivation[0] === 'tagging');
  const classifications = parts.filter(({ purpose }) => purpose.includes('classifying'));
  const color =
    classifications.map(({ value }) => asColor(value)).find((found) => found !== null) ?? bodyColor;
  return {
    note: parts
      .filter(({ purpose, value }) => !isTag(purpose) && !purpose.includes('classifying') && value !== '')
      .map(({ value }) => value)
      .join('\n\n'),
    tags: asTags([
      ...bodyTags,
      ...parts.filter(({ purpose }) => isTag(purpose)).map(({ value }) => value),
      // A classification by another program becomes a tag, unless it is a color.
      ...classifications.map(({ value }) => value).filter((value) => asColor(value) === null),
    ]),
    color,
  };
}

interface Target {
  readonly source: string;
  readonly title: string | null;
  readonly quote: Json | undefined;
  readonly position: Json | undefined;
}

/** Selectors may refine each other (section 4.2.9); the innermost one with a quote applies. */
function selectorsIn(value: unknown): readonly Json[] {
  return asList(value)
    .filter(isObject)
    .flatMap((selector) => [
      ...selectorsIn(selector['refinedBy']),
      ...asList(selector['items']).filter(isObject),
      selector,
    ]);
}

function readTarget(annotation: Json): Target | null {
  for (const target of asList(annotation['target'])) {
    if (typeof target === 'string')
      return { source: asText(target), title: null, quote: undefined, position: undefined };
    if (!isObject(target)) continue;
    const { source } = target;
    const address = isObject(source) ? asText(source['id'] ?? source['@id']) : asText(source);
    const found = address || asText(target['id'] ?? target['@id']);
    if (found === '') continue;
    const selectors = selectorsIn(target['selector']);
    const named = asLine(
      target['dcterms:title'] ?? (isObject(source) ? (source['dcterms:title'] ?? source['title']) : null),
    );
    return {
      source: found,
      title: named,
      quote: selectors.find((selector) => typesOf(selector).includes('TextQuoteSelector')),
      position: selectors.find((selector) => typesOf(selector).includes('TextPositionSelector')),
    };
  }
  return null;
}

/** Positions of the model are in Unicode code points. */
const spanOf = (position: Json | undefined): { start: number; end: number } | null => {
  const start = position?.['start'];
  const end = position?.['end'];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end)
    ? { start: Number(start), end: Number(end) }
    : null;
};

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
      problems.push({ place, message: 'This is not an annotation with a target.' });
      continue;
    }
    const { source } = target;
    const link = parseDeepLink(source);
    const url = asUrl(withoutFragment(source));
    if (url === null && link?.kind !== 'article' && book === null) {
      problems.push({ place, message: `Its target “${source.slice(0, 60)}” is not a web page.` });
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
