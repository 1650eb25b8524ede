import { asList, isObject, type Json } from '../values.ts';

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

/** The types of an object in a graph. */
export const typesOf = (value: Json): readonly unknown[] => asList(value['type'] ?? value['@type']);

export const isAnnotation = (value: unknown): value is Json =>
  isObject(value) && (typesOf(value).includes('Annotation') || typesOf(value).includes('oa:Annotation'));

/** Whether a value is a collection or collection page, possibly empty. */
export const isCollection = (value: unknown): boolean =>
  isObject(value) &&
  typesOf(value).some(
    (type) => type === 'AnnotationCollection' || type === 'AnnotationPage' || type === 'AnnotationSet',
  );
