import type { CodeSplittingGroup } from 'rolldown';
import { inRoot } from '../lib/paths.ts';

/** What a module's information is used for here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Modules that the entry imports statically, directly or not. */
function staticImports(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** Loaded on their own, when they are shown: outlines and layouts of charts, and languages. */
const separate =
  /\/world-atlas\/|\/renderer\/features\/(?:places|cooccurrence)\/|\/node_modules\/d3-|\/topojson|\/messages\//;

/**
 * Two files instead of one for each dynamic import: every file that the window requests passes through the main process. `first` is
 * what the first screen needs, `later` is everything that is loaded after it has been painted.
 */
export function windowChunks(): CodeSplittingGroup[] {
  let initial: ReadonlySet<string> | null = null;
  const isInitial = (id: string, modules: Modules): boolean => {
    initial ??= staticImports(inRoot('renderer', 'index.html'), modules);
    return initial.has(id);
  };
  return [
    { debugName: 'first', name: (id, modules) => (isInitial(id, modules) ? 'first' : null), priority: 2 },
    {
      debugName: 'later',
      name: (id, modules) => (isInitial(id, modules) || separate.test(id) ? null : 'later'),
      priority: 1,
    },
  ];
}
