import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { contentOf } from '../../../backend/services/annotation-import/annotation-content.ts';
import type { AnnotationReader } from '../../../backend/services/annotation-import/annotation-reader.ts';
import { importAnnotations } from '../../../backend/services/annotation-import/import-annotations.ts';
import { readAnnotationFile } from '../../../backend/services/annotation-import/read-annotation-file.ts';
import type { ParsedAnnotations } from '../../../core/annotation-import/model.ts';
import { parseAnnotationFile } from '../../../core/annotation-import/parse/parse.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import { undoImport } from '../../../data/store/annotation-import/undo-import.ts';
import { openTestLibrary } from '../../../data/testing/library.ts';
import type { Random } from '../../lib/random-text.ts';
import { annotationSeeds, omnivoreSeed } from '../inputs/annotation-seeds.ts';
import { copyOfEmptyLibrary } from '../inputs/seed-libraries.ts';
import { mutateJson } from '../inputs/mutate-json.ts';
import { mutateText, pick } from '../inputs/mutate.ts';
import { mutateZip } from '../inputs/mutate-zip.ts';
import { check, type FuzzTarget } from '../inputs/target.ts';
import { checkArticle, onlyAppError } from './articles.ts';

function checkAnnotations(parsed: ParsedAnnotations | null): void {
  for (const article of parsed?.articles ?? []) {
    const { url, highlights, content, tags } = article;
    check(url === null || /^https?:\/\//i.test(url), 'an address leads to the web');
    check(
      tags.every((tag) => tag.length <= 100),
      'a tag is short',
    );
    for (const { span, quote } of highlights) {
      check(!quote.exact.includes('\0'), 'a quote can be stored');
      check(span === null || (span.start >= 0 && span.start <= span.end), 'a span is in order');
    }
    const read = content === null ? null : contentOf(article);
    if (read) checkArticle(read);
  }
}

/** The text of a file of any format: changed as a text, or where it is JSON also as a value. */
function annotationText(random: Random): string {
  const { text } = pick(random, annotationSeeds);
  if (!/^[[{]/.test(text) || random.below(3) === 0) return mutateText(random, text, 10);
  return JSON.stringify(mutateJson(random, JSON.parse(text)));
}

/** An archive of files of any format, or of Omnivore. */
function annotationArchive(random: Random): Uint8Array {
  const texts =
    random.below(2) === 0
      ? Object.entries(omnivoreSeed).map(([name, text]): [string, string] => [
          name,
          name.endsWith('.json') && random.below(2) === 0
            ? JSON.stringify(mutateJson(random, JSON.parse(text)))
            : mutateText(random, text, 6),
        ])
      : Array.from({ length: 1 + random.below(4) }, (_, index): [string, string] => [
          mutateText(
            random,
            pick(random, [`a${index}.json`, `b/${index}.csv`, `${index}.html`, '../x.json']),
            1,
          ),
          annotationText(random),
        ]);
  const zip = zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])));
  return random.below(2) === 0 ? zip : mutateZip(random, zip);
}

/** Reads files in this thread. */
const directReader: AnnotationReader = {
  async open(file) {
    const { articles, ...summary } = await readAnnotationFile(file);
    return { ...summary, count: articles.length };
  },
  articles: async (file, from) =>
    (await readAnnotationFile(file)).articles
      .slice(from)
      .map((article) => ({ article: { ...article, content: null }, hasContent: article.content !== null })),
  async content(file, index) {
    const article = (await readAnnotationFile(file)).articles[index];
    return article ? contentOf(article) : null;
  },
  release: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

export const annotationTargets: readonly FuzzTarget[] = [
  {
    name: 'annotations',
    run(random) {
      try {
        checkAnnotations(parseAnnotationFile(annotationText(random)));
      } catch (error) {
        onlyAppError(error);
      }
    },
  },
  {
    name: 'annotation-archive',
    async run(random, folder) {
      const file = path.join(folder, 'export.zip');
      writeFileSync(file, annotationArchive(random));
      try {
        checkAnnotations(await readAnnotationFile(file));
      } catch (error) {
        onlyAppError(error);
      }
    },
  },
  {
    name: 'annotation-import',
    async run(random, folder) {
      const file = path.join(folder, 'export');
      writeFileSync(file, random.below(3) === 0 ? annotationArchive(random) : annotationText(random));
      const db = openTestLibrary(copyOfEmptyLibrary(folder));
      try {
        const { importId } = await importAnnotations({ db, reader: directReader }, file);
        const again = await importAnnotations({ db, reader: directReader }, file);
        check(again.imported === 0, `a second import adds nothing: ${again.imported}`);
        const { ok, problems } = checkLibrary(db);
        check(ok, `the library is consistent: ${problems.join(' ')}`);
        if (importId !== null) undoImport(db, importId);
      } catch (error) {
        onlyAppError(error);
      } finally {
        db.close();
      }
    },
  },
];
