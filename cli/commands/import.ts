import { readSource } from '../../electron/pipeline/read-source.ts';
import { saveArticle } from '../../data/store/save-article.ts';
import { messageOf, type Command } from '../command.ts';
import { expandFiles, readableEndings, requireInputs } from '../inputs.ts';
import { withLibrary } from '../library.ts';

export const importFiles: Command = {
  async run(inputs, options, output) {
    requireInputs(inputs, 'a file or a folder');
    const files = expandFiles(inputs, readableEndings, output);
    if (files.length === 0) return;
    await withLibrary(options, async (db) => {
      for (const [index, file] of files.entries()) {
        if (files.length > 20 && index % 20 === 0) output.progress(`${index} of ${files.length}`);
        try {
          const { article, source } = await readSource(file, options.url ? { url: options.url } : {});
          const { id, status, words } = saveArticle(db, article, source);
          const { title } = article;
          output.result({ file, id, title, words, status }, `${status.padEnd(9)} ${id}  ${title}`);
        } catch (error) {
          output.problem(file, messageOf(error));
        }
      }
    });
  },
};
