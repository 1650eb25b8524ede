import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { articleToMarkdown } from '../../core/export/article-to-markdown.ts';
import { exportFileName } from '../../core/export/file-name.ts';
import { getArticleById, listArticles } from '../../data/store/articles.ts';
import { listHighlights } from '../../data/store/highlights.ts';
import { writeTextFile } from '../../electron/pipeline/write-file.ts';
import { analyseArticle } from '../analysis.ts';
import { messageOf, UsageError, type Command } from '../command.ts';
import { colorNamesOf, withLibrary } from '../library.ts';

export const exportArticles: Command = {
  async run(inputs, options, output) {
    if ((options.format ?? 'md') !== 'md')
      throw new UsageError(`The format “${options.format}” is not known; md is.`);
    if (options.all ? inputs.length > 0 : inputs.length === 0) {
      throw new UsageError('Name articles by ID, or give --all.');
    }
    const folder = path.resolve(options.out ?? '.');
    mkdirSync(folder, { recursive: true });
    await withLibrary(options, async (db) => {
      const ids = options.all ? listArticles(db).map(({ id }) => id) : [...new Set(inputs)];
      const names: string[] = options.overwrite ? [] : readdirSync(folder);
      for (const id of ids) {
        try {
          const article = getArticleById(db, id);
          const markdown = articleToMarkdown({
            article,
            highlights: listHighlights(db, id),
            analysis: analyseArticle(article),
            colorNames: colorNamesOf(db),
            exportedAt: new Date().toISOString(),
            options: { frontMatter: true, entities: true },
          });
          const name = exportFileName(article.title, names);
          names.push(name);
          const file = path.join(folder, name);
          await writeTextFile(file, markdown);
          output.result({ id, file }, file);
        } catch (error) {
          output.problem(id, messageOf(error));
        }
      }
    });
  },
};
