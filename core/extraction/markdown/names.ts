import type { Nodes, Root } from 'mdast';
import type { TexFormula } from './formulas.ts';

/** URLs of `[text][name]` reference links by name. */
export type Definitions = ReadonlyMap<string, string>;

/** Definitions in a text. */
export interface Context {
  readonly definitions: Definitions;
  /** Footnote ids by name, in text order. */
  readonly notes: ReadonlyMap<string, string>;
  readonly base: string | null;
  /** Formulas whose placeholders are in the text. */
  readonly formulas: readonly TexFormula[];
}

/** The footnotes of the text, numbered in order. */
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
