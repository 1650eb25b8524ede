import type { Nodes, Root } from 'mdast';

/** Addresses of `[text][name]` links by name. */
export type Definitions = ReadonlyMap<string, string>;

/** What names in a text stand for. */
export interface Context {
  readonly definitions: Definitions;
  /** Footnotes by their names: their ids, in the order of the text. */
  readonly notes: ReadonlyMap<string, string>;
  readonly base: string | null;
}

/** The footnotes that the text has, numbered in its order. */
export function readNotes(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier))
      found.set(node.identifier, String(found.size + 1));
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return found;
}

export function readDefinitions(root: Root): Definitions {
  const found = new Map<string, string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') found.set(node.identifier, node.url);
    else if ('children' in node) open.push(...node.children);
  }
  return found;
}
