import { purgeOldArticles } from '../../../data/store/library/trash.ts';
import type { LibrarySession } from './library-session.ts';
import { loadSettings } from '../settings/load-settings.ts';

/** Permanently deletes what has been in the trash for longer than the person's setting. Never throws. */
export function purgeExpiredTrash(library: LibrarySession, log: (error: unknown) => void): void {
  if (library.problem) return;
  try {
    const { trashDays } = loadSettings(library.db);
    if (trashDays !== null) purgeOldArticles(library.db, trashDays);
  } catch (error) {
    log(error);
  }
}
