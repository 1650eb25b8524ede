import type { Import } from './imports.ts';

/** Directed edges by node; the strings on an edge are the imports that make it. */
type Graph = Map<string, Map<string, string[]>>;

function addEdge(graph: Graph, from: string, to: string, cause: string): void {
  const edges = graph.get(from) ?? new Map<string, string[]>();
  graph.set(from, edges.set(to, [...(edges.get(to) ?? []), cause]));
}

function reaches(graph: Graph, from: string, wanted: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === wanted) return true;
    for (const next of graph.get(node)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}

/** The edges that lie on a cycle. */
const cyclicEdges = (graph: Graph): { from: string; to: string; causes: string[] }[] =>
  [...graph].flatMap(([from, edges]) =>
    [...edges].filter(([to]) => reaches(graph, to, from)).map(([to, causes]) => ({ from, to, causes })),
  );

/** Imports between files that lead back to the importing file. */
export function fileCycles(imports: readonly Import[]): string[] {
  const graph: Graph = new Map();
  for (const { file, target } of imports) if (target) addEdge(graph, file, target, file);
  return cyclicEdges(graph).map(
    ({ from, to }) => `${from} and ${to} import each other, directly or through others`,
  );
}

/** The files of a folder itself, as one node beside its subfolders. */
const ownFiles = '(own files)';

/**
 * Cycles between the subfolders of one folder, at every depth. The folder's own files count as one more subfolder: a
 * base that its subfolders use, or a top that uses them, but not both.
 */
export function folderCycles(imports: readonly Import[]): string[] {
  const graphs = new Map<string, Graph>();
  for (const { file, target } of imports) {
    if (!target) continue;
    const [from, to] = [file.split('/'), target.split('/')];
    const shortest = Math.min(from.length, to.length) - 1;
    let depth = 0;
    while (depth < shortest && from[depth] === to[depth]) depth += 1;
    const node = (parts: readonly string[]) =>
      depth < parts.length - 1 ? (parts[depth] ?? ownFiles) : ownFiles;
    if (node(from) === node(to)) continue;
    const parent = from.slice(0, depth).join('/') || '.';
    const graph: Graph = graphs.get(parent) ?? new Map();
    graphs.set(parent, graph);
    addEdge(graph, node(from), node(to), `${file} → ${target}`);
  }
  return [...graphs].flatMap(([parent, graph]) =>
    cyclicEdges(graph).map(
      ({ from, to, causes }) =>
        `${parent}: ${from} and ${to} depend on each other; ${from} → ${to} by ${causes.slice(0, 3).join(', ')}${causes.length > 3 ? ` and ${causes.length - 3} more` : ''}`,
    ),
  );
}
