import type { MessageRef } from '../../../messages/message-keys.ts';
import path from 'node:path';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { FolderLink } from '../../../data/profile/folder-link.ts';
import type { LinkedFiles } from '../../../data/profile/linked-files.ts';
import { lecternTemplate } from './make-article-text.ts';

export type LinkedFolderStatus = CommandOutput<'linkedFolder.get'>;

/** Why the files are not up to date. */
interface SyncProblem {
  readonly state: 'unavailable' | 'failed';
  readonly message: MessageRef;
}

/** The state of the last sync. */
export interface SyncState {
  readonly isWorking: boolean;
  readonly problem: SyncProblem | null;
  readonly syncedAt: string | null;
}

/** How many files with conflicts are listed, the newest first. */
const maxConflicts = 100;

function conflictsOf({ folder }: FolderLink, files: LinkedFiles): LinkedFolderStatus['conflicts'] {
  return files
    .list()
    .flatMap(({ articleId, path: file, conflictAt: at }) =>
      at === null ? [] : [{ articleId, file: path.join(folder, file), at }],
    )
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, maxConflicts);
}

/** @param linked the linked folder with its files; null where none is linked */
export function linkedFolderStatus(
  linked: { readonly link: FolderLink; readonly files: LinkedFiles } | null,
  { isWorking, problem, syncedAt }: SyncState,
): LinkedFolderStatus {
  if (!linked)
    return {
      folder: null,
      templateId: lecternTemplate,
      state: 'off',
      problem: null,
      syncedAt,
      files: 0,
      conflicts: [],
    };
  const { link, files } = linked;
  return {
    folder: link.folder,
    templateId: link.templateId,
    state: isWorking ? 'working' : (problem?.state ?? 'idle'),
    problem: problem?.message ?? null,
    syncedAt,
    files: files.list().length,
    conflicts: conflictsOf(link, files),
  };
}
