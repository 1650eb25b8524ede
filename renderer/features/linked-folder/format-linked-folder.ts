import type { LinkedFolder } from './use-linked-folder.ts';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

/** Describes the state of the linked folder. */
export function formatLinkedFolderState({
  state,
  problem,
  files: count,
}: Pick<LinkedFolder, 'state' | 'problem' | 'files'>): string {
  if (problem !== null) return problem;
  if (state === 'off') return 'No folder is linked.';
  return state === 'working' ? 'Writing…' : `Up to date, ${files(count)}.`;
}
