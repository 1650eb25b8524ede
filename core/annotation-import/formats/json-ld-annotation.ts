import { asColor, asLine, asList, asTags, asText, isObject, type Json } from '../values.ts';
import { typesOf } from './json-ld-items.ts';

/** What the bodies of an annotation say. */
interface Bodies {
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: ReturnType<typeof asColor>;
}

/** Section 3.2: embedded texts or plain strings; the purpose of a body overrides the motivation of the annotation. */
export function readBodies(annotation: Json): Bodies {
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

/** What an annotation is about. */
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

/** The first target that names a source; null when there is none. */
export function readTarget(annotation: Json): Target | null {
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
export const spanOf = (position: Json | undefined): { start: number; end: number } | null => {
  const start = position?.['start'];
  const end = position?.['end'];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end)
    ? { start: Number(start), end: Number(end) }
    : null;
};
