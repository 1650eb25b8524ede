import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { RunLibraryJob } from '../library/run-library-job.ts';

/** From this length on highlights are looked for in a thread, UTF-16 code units: everything else would wait for it. */
const longText = 100_000;

/** Where an article's highlights stand in a long text; empty for a short one, in which they are looked for when it is shown. */
export const locateHighlightsInWorker = async (
  { library, jobs }: { readonly library: Pick<LibrarySession, 'folder'>; readonly jobs: RunLibraryJob },
  articleId: string,
  text: string,
): Promise<readonly HighlightPlace[]> =>
  text.length > longText ? jobs('places', { folder: library.folder, articleId, text }) : [];
