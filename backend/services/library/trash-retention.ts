import { listExpiredArticles } from '../../../data/store/library/trash.ts';
import type { LibrarySession } from './library-session.ts';
import { purgeInBatches } from './purge-articles.ts';
import { loadSettings } from '../settings/load-settings.ts';

/** Permanently deletes what has been in the trash for longer than the user's setting. Never rejects. */
export async function purgeExpiredTrash(
  library: LibrarySession,
  log: (error: unknown) => void,
): Promise<void> {
  if (library.problem) return;
  try {
    const { trashDays } = loadSettings(library.db);
    if (trashDays !== null)
      await purgeInBatches(() => library.db, listExpiredArticles(library.db, trashDays));
  } catch (error) {
    // The program was closed meanwhile; the next start continues.
    if (!library.problem) log(error);
  }
}
