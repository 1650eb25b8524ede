/** Maximum number of declared entities, length of one, and length that all replacements may add, in code units. */
const maxEntities = 500;
const maxLength = 2_000;
const maxAdded = 1_000_000;

/** Maximum depth of entities in the values of entities. */
const maxDepth = 5;

const declaration = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/** Replaces references to the entities that a document declares in its own document type; other references stay. */
export function expandDeclaredEntities(xml: string): string {
  const start = xml.slice(0, 200_000).search(/<!DOCTYPE[^<>[]*\[/i);
  const end = start === -1 ? -1 : xml.indexOf(']', start);
  if (end === -1) return xml;
  const values = new Map<string, string>();
  for (const [, name = '', double, single] of xml.slice(start, end).matchAll(declaration)) {
    const value = double ?? single ?? '';
    if (values.size < maxEntities && value.length <= maxLength && !values.has(name)) values.set(name, value);
  }
  if (values.size === 0) return xml;
  let added = 0;
  const expand = (text: string, depth: number): string =>
    text.replace(/&([\w.-]+);/g, (reference, name: string) => {
      const value = values.get(name);
      if (value === undefined || depth > maxDepth) return reference;
      added += value.length;
      return added > maxAdded ? '' : expand(value, depth + 1);
    });
  const body = expand(xml.slice(end), 0);
  return xml.slice(0, end) + body;
}
