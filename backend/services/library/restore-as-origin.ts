import type { NotesOrigin } from '../../../data/backup/restore/notes-of-others.ts';
import type { Restored } from '../../../data/backup/restore/install-library.ts';
import type { RestoreTask } from '../backup/restore/restore-task.ts';
import type { RunLibraryJob } from '../jobs/run-library-job.ts';
import type { ConsentService } from '../platform/consent.ts';
import type { Searcher } from '../search/searcher.ts';
import type { LibrarySession } from './library-session.ts';

export interface RestoreServices {
  readonly library: Pick<LibrarySession, 'folder' | 'restore'>;
  readonly jobs: RunLibraryJob;
  readonly consent: Pick<ConsentService, 'notesOrigin'>;
  readonly restoreTask: Pick<RestoreTask, 'run'>;
  readonly searcher: Pick<Searcher, 'release'>;
}

/** Who wrote the notes of a backup; asks the user unless this library made it. Null when they cancelled. */
async function chooseOrigin(
  { library, jobs, consent }: Pick<RestoreServices, 'library' | 'jobs' | 'consent'>,
  file: string,
): Promise<NotesOrigin | null> {
  const { kind } = await jobs('backup-origin', { folder: library.folder, file });
  if (kind === 'kept') return 'own';
  // The restore checks the signature again, of what it reads.
  if (kind === 'signed') return 'signed';
  const answer = await consent.notesOrigin();
  return answer === 'cancel' ? null : answer;
}

/** Restores a backup as far as its origin allows (docs/adr/0125). Null when the user cancelled. */
export async function restoreAsOrigin(services: RestoreServices, file: string): Promise<Restored | null> {
  const notes = await chooseOrigin(services, file);
  if (notes === null) return null;
  const beforeClose = (): Promise<void> => services.searcher.release();
  return services.restoreTask.run((signal, onProgress) =>
    services.library.restore(file, { notes, signal, onProgress, beforeClose }),
  );
}
