import { bodyOf } from '../../core/extraction/body.ts';
import { withPersistentSources } from '../../backend/services/pictures/collect-pictures.ts';
import { readSource } from '../../backend/services/import/read/read-source.ts';
import { readableEndings } from '../../backend/services/import/read/source-kind.ts';
import { describeLeftOut, leftOutToJson } from '../lib/left-out.ts';
import { messageOf, type Command } from '../lib/command.ts';
import { pagesToJson } from '../lib/pages.ts';
import { expandFiles, requireInputs } from '../lib/inputs.ts';

export const extract: Command = {
  async run(inputs, options, output) {
    requireInputs(inputs, 'a file or a folder');
    const files = expandFiles(inputs, readableEndings, output);
    for (const [index, file] of files.entries()) {
      output.status(`Reading ${index + 1} of ${files.length}: ${file}`);
      try {
        const read = await readSource(file, options.url ? { url: options.url } : {});
        const article = withPersistentSources(read.article);
        const { title, byline, siteName, publishedAt, lang, excerpt, leadImage } = article;
        const body = bodyOf(article);
        const { text, blocks } = options.captions ? article : body;
        const pages = pagesToJson(article.pages, options.captions ? null : body);
        const leftOut = options['left-out'] ? (article.leftOut ?? []) : null;
        const facts = [byline, siteName, publishedAt].filter(Boolean).join(' · ');
        output.result(
          {
            file,
            title,
            byline,
            siteName,
            publishedAt,
            lang,
            excerpt,
            leadImage,
            text,
            blocks,
            ...pages,
            ...leftOutToJson(leftOut),
          },
          [title, facts, '', text, ...describeLeftOut(leftOut), '']
            .filter((line, i) => i !== 1 || line !== '')
            .join('\n'),
        );
      } catch (error) {
        output.problem(file, messageOf(error));
      }
    }
  },
};
