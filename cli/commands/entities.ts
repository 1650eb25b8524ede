import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../../core/model/analysis.ts';
import { analyzeText } from '../lib/analyze-text.ts';
import { messageOf, type Command } from '../lib/command.ts';
import { expandFiles, requireInputs } from '../lib/inputs.ts';

const formatEntities = (source: string, { entities, quotes, language }: Analysis): string =>
  [
    source,
    ...(language === undefined
      ? []
      : [`  Names are found in English texts only; this one is in “${language}”.`]),
    ...entities.map(
      ({ kind, name, mentions, description }) =>
        `  ${kind.padEnd(13)} ${name}${description ? `, ${description}` : ''} (${mentions.length})`,
    ),
    ...quotes.map(
      ({ speakerText, text }) =>
        `  quote         ${speakerText || 'unknown'}: ${text.replaceAll(/\s+/g, ' ')}`,
    ),
  ].join('\n');

const toJson = ({ entities, quotes, dates, language }: Analysis): object => ({
  // Absent for English.
  language,
  entities: entities.map(({ id, kind, name, aliases, description, role, country, place, mentions }) => ({
    id,
    kind,
    name,
    aliases,
    description,
    role,
    country,
    place,
    mentions,
  })),
  quotes,
  dates,
});

/** A text file as it is; of a PDF, the text that `extract` prints. */
async function readText(file: string, captions: boolean): Promise<string> {
  if (path.extname(file).toLowerCase() !== '.pdf') return readFileSync(file, 'utf8');
  const [{ readSource }, { bodyOf }] = await Promise.all([
    import('../../backend/services/import/read/read-source.ts'),
    import('../../core/extraction/body.ts'),
  ]);
  const { article } = await readSource(file);
  return captions ? article.text : bodyOf(article).text;
}

export const entities: Command = {
  async run(inputs, options, output) {
    requireInputs(inputs, 'a text file, a PDF, a folder or an article’s ID');
    const files = inputs.filter((input) => existsSync(input));
    const ids = inputs.filter((input) => !files.includes(input));
    const texts = expandFiles(files, ['.txt', '.text', '.pdf'], output);
    for (const [index, file] of texts.entries()) {
      output.status(`Analyzing ${index + 1} of ${texts.length}: ${file}`);
      try {
        const analysis = await analyzeText(await readText(file, options.captions === true), {}, output);
        output.result({ file, ...toJson(analysis) }, () => formatEntities(file, analysis));
      } catch (error) {
        output.problem(file, messageOf(error));
      }
    }
    if (ids.length === 0) return;
    // Commands on files do not load the library.
    const [{ withLibrary }, { getArticleById }, { analyzeArticle }, { spansInBody }] = await Promise.all([
      import('../lib/library.ts'),
      import('../../data/store/articles/articles.ts'),
      import('../lib/analysis.ts'),
      import('../../core/extraction/analysis-in-body.ts'),
    ]);
    await withLibrary(options, async (db) => {
      for (const [index, id] of ids.entries()) {
        output.status(`Analyzing ${index + 1} of ${ids.length}: ${id}`);
        try {
          const article = getArticleById(db, id);
          const whole = await analyzeArticle(db, article, output);
          const analysis = options.captions ? whole : spansInBody(whole, article);
          output.result({ id, ...toJson(analysis) }, () => formatEntities(id, analysis));
        } catch (error) {
          output.problem(id, messageOf(error));
        }
      }
    });
  },
};
