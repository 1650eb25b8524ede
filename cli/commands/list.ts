import { listArticles } from '../../data/store/articles/articles.ts';
import { UsageError, type Command } from '../lib/command.ts';
import { withLibrary } from '../lib/library.ts';

export const list: Command = {
  run(inputs, options, output) {
    if (inputs.length > 0) throw new UsageError('It takes no names; `lectern show ID` shows one article.');
    withLibrary(options, (db) => {
      const articles = listArticles(db).toSorted((a, b) => b.addedAt.localeCompare(a.addedAt));
      for (const { id, title, byline, addedAt, words, highlights, notes } of articles) {
        output.result(
          { id, title, byline, addedAt, words, highlights, notes },
          `${id}  ${addedAt.slice(0, 10)}  ${title} (${words} words, ${highlights} highlights, ${notes} notes)`,
        );
      }
      if (articles.length === 0) output.progress('The library is empty. Add something: lectern import FILE');
    });
  },
};
