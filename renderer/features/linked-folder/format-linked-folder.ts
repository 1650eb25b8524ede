import { t, textOf } from '../../../messages/translate.ts';
import type { LinkedFolder } from './use-linked-folder.ts';

/** Describes the state of the linked folder. */
export function formatLinkedFolderState({
  state,
  problem,
  files: count,
}: Pick<LinkedFolder, 'state' | 'problem' | 'files'>): string {
  if (problem !== null) return textOf(problem);
  if (state === 'off') return t('folder.state.off');
  return state === 'working' ? t('folder.state.working') : t('folder.state.current', { count });
}
