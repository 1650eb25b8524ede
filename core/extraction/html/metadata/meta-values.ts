import { cleanCharacters, collapseSpace } from '../../characters.ts';
import { decodeEntities } from './entities.ts';
import type { DomDocument, DomElement } from '../dom/dom.ts';

/** Maximum length of a value; longer ones are erroneous. */
const maxValueLength = 500;

export function normalizeValue(value: string | null | undefined): string | null {
  if (!value) return null;
  const text = collapseSpace(decodeEntities(cleanCharacters(value)));
  return text && text.length <= maxValueLength ? text : null;
}

/** Maximum number of values of one name. */
const maxValues = 50;

/** All `<meta>` values by lower-case name, in order. */
export function readMeta(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const meta of Array.from(document.querySelectorAll('meta'))) {
    const names = ['property', 'name', 'itemprop'].map((attribute) =>
      meta.getAttribute(attribute)?.toLowerCase().trim(),
    );
    const value = normalizeValue(meta.getAttribute('content'));
    for (const name of new Set(names)) {
      if (!name || !value) continue;
      const all = values.get(name);
      if (!all) values.set(name, [value]);
      else if (all.length < maxValues) all.push(value);
    }
  }
  return values;
}

/** The first value of each name. */
export const firstValues = (values: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> =>
  new Map([...values].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first] as const])));

export const firstOf = (values: ReadonlyMap<string, string>, ...names: string[]): string | null =>
  names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;

export const valueOf = (element: DomElement | null): string | null =>
  element === null
    ? null
    : normalizeValue(
        element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent,
      );
