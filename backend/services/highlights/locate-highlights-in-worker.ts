import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { RunLibraryJob } from '../jobs/run-library-job.ts';

/** Texts from this length are searched in a thread, so that they do not block other commands, UTF-16 code units. */
const longText = 100_000;

/** The places of an article's highlights in a long text; empty for a short one, in which they are located when it is shown. */
export const locateHighlightsInWorker = async (
  { library, jobs }: { readonly library: Pick<LibrarySession, 'folder'>; readonly jobs: RunLibraryJob },
  articleId: string,
  text: string,
): Promise<readonly HighlightPlace[]> =>
  text.length > longText ? jobs('places', { folder: library.folder, articleId, text }) : [];
