import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import type { Services } from '../services.ts';

/** From this length on highlights are looked for in a thread, UTF-16 code units: everything else would wait for it. */
const longText = 100_000;

/** Where an article's highlights stand in a long text; empty for a short one, in which they are looked for when it is shown. */
export const findPlacesOfLong = async (
  { library, jobs }: Services,
  articleId: string,
  text: string,
): Promise<readonly HighlightPlace[]> =>
  text.length > longText ? jobs('places', { folder: library.folder, articleId, text }) : [];
