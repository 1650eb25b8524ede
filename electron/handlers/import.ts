import path from 'node:path';
import type { ArticleSource, ExtractedArticle } from '../../core/model/article.ts';
import { textToArticle } from '../../core/extract/text/text-to-article.ts';
import type { CommandOutput } from '../../contract/commands.ts';
import { storageErrorOf } from '../../data/store/errors.ts';
import { saveArticle } from '../../data/store/save-article.ts';
import type { Handlers } from './handler.ts';
import type { Services } from './services.ts';

export type ImportResult = CommandOutput<'import.text'>;

const failed = (name: string, problem: string): ImportResult => ({
  name,
  status: 'failed',
  id: null,
  title: null,
  words: 0,
  problem,
});

function save(
  services: Services,
  name: string,
  article: ExtractedArticle,
  source: ArticleSource,
): ImportResult {
  if (article.text.trim() === '')
    return failed(name, 'There is no text in it that could be read. Choose another one.');
  const { id, status, words } = saveArticle(services.library.db, article, source);
  if (status !== 'unchanged') services.emit('changed', { topic: 'articles', articleId: id });
  if (status === 'updated') {
    // Its highlights stand elsewhere now, and what was found in the old text does not hold for the new one.
    services.emit('changed', { topic: 'highlights', articleId: id });
    services.emit('changed', { topic: 'analysis', articleId: id });
  }
  return {
    name,
    status: status === 'unchanged' ? 'unchanged' : 'added',
    id,
    title: article.title,
    words,
    problem: null,
  };
}

/** One file that fails does not keep the others out: its result says why. */
async function importFile(services: Services, file: string): Promise<ImportResult> {
  const name = path.basename(file);
  try {
    const { article, source } = await services.readSource(file);
    return save(services, name, article, source);
  } catch (error) {
    const known = storageErrorOf(error, services.library.folder);
    if (!known) services.log(error);
    return failed(
      name,
      known?.message ??
        `It could not be read. If it opens in another program, save it as text there and import that.`,
    );
  }
}

/** Imports files one after another; used by the dialog, by files named on the command line and by dropped ones. */
export async function importFiles(services: Services, files: readonly string[]): Promise<ImportResult[]> {
  // Said once for all, and not once a file.
  void services.library.db;
  const results: ImportResult[] = [];
  for (const file of files) results.push(await importFile(services, file));
  return results;
}

export const importHandlers = {
  'import.openFiles': async (services) => importFiles(services, await services.dialogs.openFiles()),

  'import.text': (services, { text }) => save(services, 'Pasted text', textToArticle(text), 'paste'),
} satisfies Partial<Handlers>;
