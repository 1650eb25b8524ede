import { parseSync, type ParseResult } from 'oxc-parser';

/** A node of a syntax tree. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Parses a TypeScript file. Throws when it has syntax errors. */
export function parseSource(file: string, text: string): ParseResult {
  const result = parseSync(file, text);
  if (result.errors.length > 0)
    throw new Error(`${file}: ${result.errors[0]?.message ?? 'cannot be parsed'}`);
  return result;
}

/** Calls `visit` for each node with its parents, the nearest last; a subtree is skipped when it returns false. */
export function walk(
  root: unknown,
  visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => unknown,
): void {
  const go = (value: unknown, parents: readonly SyntaxNode[]): void => {
    if (Array.isArray(value)) return value.forEach((each) => go(each, parents));
    if (!isNode(value) || visit(value, parents) === false) return;
    const below = [...parents, value];
    for (const child of Object.values(value)) go(child, below);
  };
  go(root, []);
}

/** The line of an offset, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
