import type { LinkedFolder } from './use-linked-folder.ts';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** How the linked folder stands, in plain words. */
export function formatLinkedFolderState({
  state,
  problem,
  files: count,
}: Pick<LinkedFolder, 'state' | 'problem' | 'files'>): string {
  if (problem !== null) return problem;
  if (state === 'off') return 'No folder is linked.';
  return state === 'working' ? 'Writing…' : `Up to date, ${files(count)}.`;
}
