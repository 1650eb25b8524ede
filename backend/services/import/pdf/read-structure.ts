import type { StructureNode } from '../../../../core/extraction/pdf/page/page-content.ts';

/** A node of the structure tree as the parser reports it. */
interface ParsedNode {
  readonly role?: unknown;
  readonly type?: unknown;
  readonly id?: unknown;
  readonly alt?: unknown;
  readonly children?: unknown;
}

/** Depth of the tree that is read; deeper elements count as their ancestor. */
const deepest = 60;

/** The name of a marked content without that of its page: "p2R_mc4" is "mc4". */
const contentName = (id: string): string => id.slice(id.lastIndexOf('_') + 1);

function convert(node: ParsedNode, depth: number): StructureNode | string | null {
  if (node.type === 'content') return typeof node.id === 'string' ? contentName(node.id) : null;
  if (!Array.isArray(node.children) || depth > deepest) return null;
  return {
    role: typeof node.role === 'string' ? node.role : '',
    alt: typeof node.alt === 'string' ? node.alt : null,
    children: (node.children as ParsedNode[]).flatMap((child) => convert(child, depth + 1) ?? []),
  };
}

/** The structure tree of a page; null when it is not tagged. */
export function readStructure(tree: unknown): StructureNode | null {
  if (typeof tree !== 'object' || tree === null) return null;
  const root = convert(tree as ParsedNode, 0);
  return typeof root === 'string' ? null : root;
}
