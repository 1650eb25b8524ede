import { analysisVersion } from '../../core/analysis/analysis-version.ts';
import { parseQuery } from '../../core/search/parse.ts';
import { usesEntities } from '../../core/search/query.ts';
import { listUnanalyzed } from '../../data/store/analysis/unanalyzed.ts';
import { countQueued, flushSearchQueue } from '../../data/store/search/search-queue.ts';
import { searchArticles } from '../../data/store/search/search.ts';
import { UsageError, type Command, type Options } from '../lib/command.ts';
import { withLibrary } from '../lib/library.ts';

const usualLimit = 20;
/** Number of articles from which the search prints a progress message. */
const slow = 500;

function limitOf({ limit }: Options): number {
  if (limit === undefined) return usualLimit;
  if (!/^\d{1,6}$/.test(limit) || Number(limit) === 0)
    throw new UsageError('--limit takes a number from 1 on.');
  return Number(limit);
}

const formatUnanalyzed = (count: number): string =>
  `${count} ${count === 1 ? 'article has' : 'articles have'} not been analyzed yet and may be missing: ` +
  'entity: finds an article once the app has analyzed it.';

const bold = (text: string): string => `\u001B[1m${text}\u001B[22m`;

/** Formats a snippet, with matches in bold on a terminal. */
export function highlightMatches(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  mark: (words: string) => string,
): string {
  let at = 0;
  let marked = '';
  for (const { start, end } of spans) {
    marked += text.slice(at, start) + mark(text.slice(start, end));
    at = end;
  }
  return marked + text.slice(at);
}

export const search: Command = {
  run(inputs, options, output) {
    const query = inputs.join(' ');
    if (/^[\s"'“”„]*$/.test(query)) throw new UsageError('Name what to look for.');
    const limit = limitOf(options);
    const mark = process.stdout.isTTY ? bold : (words: string) => words;
    withLibrary(options, (db) => {
      const waiting = countQueued(db);
      if (waiting > slow) output.progress(`Making ${waiting} articles ready for the search…`);
      flushSearchQueue(db);
      const { total, results } = searchArticles(db, query, { limit });
      for (const { id, title, score, snippet, spans, titleSpans } of results) {
        output.result(
          { id, title, score: Number(score.toPrecision(6)), snippet, spans },
          `${id}  ${highlightMatches(title, titleSpans, mark)}\n    ${highlightMatches(snippet, spans, mark)}`,
        );
      }
      if (usesEntities(parseQuery(query))) {
        const unanalyzed = listUnanalyzed(db, String(analysisVersion)).length;
        if (unanalyzed > 0) output.progress(formatUnanalyzed(unanalyzed));
      }
      if (results.length === 0) return output.progress('Nothing found.');
      const all = total();
      if (all > results.length) output.progress(`${results.length} of ${all}; --limit shows more`);
    });
  },
};
