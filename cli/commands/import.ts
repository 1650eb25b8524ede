import { existsSync } from 'node:fs';
import { textOf } from '../../messages/translate.ts';
import path from 'node:path';
import { chooseDataFolder } from '../../data/store/sqlite/data-folder.ts';
import { separateAnnotationFiles } from '../../backend/services/annotation-import/annotation-files.ts';
import { createAnnotationReader } from '../../backend/services/annotation-import/annotation-reader.ts';
import { createImportQueue } from '../../backend/services/import/import-queue.ts';
import type { ImportOutcome } from '../../backend/services/import/create-importer.ts';
import type { ImportResult } from '../../backend/services/import/import-result.ts';
import { completeUrl } from '../../backend/services/import/complete-url.ts';
import { expandPath, webSource, type ImportSource } from '../../backend/services/import/import-source.ts';
import { createReader } from '../../backend/services/import/reader.ts';
import { createPendingRevisions } from '../../backend/services/import/pending-revisions.ts';
import { messageOf, UsageError, type Command, type Options, type Output } from '../lib/command.ts';
import { requireInputs } from '../lib/inputs.ts';
import { withCreatedLibrary } from '../lib/library.ts';

/** An input with the name used for it in the output. */
interface Named {
  readonly source: ImportSource;
  readonly key: { readonly file: string } | { readonly url: string };
}

const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

async function namedSources(
  inputs: readonly string[],
  options: Options,
  output: Output,
): Promise<readonly Named[]> {
  const named: Named[] = [];
  for (const input of inputs) {
    if (isAddress(input)) {
      const url = completeUrl(input);
      named.push({ source: webSource(url, true), key: { url } });
      continue;
    }
    try {
      // Before the library, which is not created when nothing can be imported.
      if (!existsSync(input)) {
        output.problem(input, 'The file does not exist. Check its name.');
        continue;
      }
      for (const file of await expandPath(input)) {
        named.push({
          key: { file },
          source: {
            name: file,
            articleId: null,
            request: {
              kind: 'file',
              file: path.resolve(file),
              url: options.url ?? null,
              fetchPictures: options.pictures === true,
            },
          },
        });
      }
    } catch (error) {
      output.problem(input, messageOf(error));
    }
  }
  return named;
}

const nameOf = ({ key }: Named): string => ('file' in key ? key.file : key.url);

function report(named: Named, result: ImportResult, output: Output): void {
  const { key } = named;
  const input = nameOf(named);
  if (result.status === 'failed' || result.id === null) {
    output.problem(input, result.problem ? textOf(result.problem) : 'It was not imported.');
    return;
  }
  const { id, title, words, status, missingPictures } = result;
  output.result({ ...key, id, title, words, status, missingPictures }, `${status.padEnd(9)} ${id}  ${title}`);
}

/** Reports exports of other programs, whose annotations another command imports, and returns the other inputs. */
async function withoutAnnotationFiles(named: readonly Named[], output: Output): Promise<readonly Named[]> {
  const files = named.flatMap(({ key }) => ('file' in key ? [key.file] : []));
  const reader = createAnnotationReader();
  try {
    const { annotations } = await separateAnnotationFiles(reader, files);
    for (const file of annotations)
      output.problem(
        file,
        'This file has annotations of another program. Import it with “lectern annotations import”.',
      );
    return named.filter(({ key }) => !('file' in key) || !annotations.includes(key.file));
  } finally {
    await reader.close();
  }
}

/** Imports files, folders and web pages. Inputs are read concurrently and reported in the order given. */
export const importFiles: Command = {
  async run(inputs, options, output) {
    requireInputs(inputs, 'a file, a folder or a web address');
    if (options.url !== undefined && inputs.length > 1)
      throw new UsageError('--url gives the address of one file. Name one file with it.');
    const named = await withoutAnnotationFiles(await namedSources(inputs, options, output), output);
    if (named.length === 0) return;
    const reader = createReader({ libraryFolder: chooseDataFolder(options.data) });
    try {
      await withCreatedLibrary(options, async (db) => {
        const queue = createImportQueue({
          reader,
          db: () => db,
          pendingRevisions: createPendingRevisions(),
          onError: (error) => output.progress(messageOf(error)),
        });
        const rest = named.entries();
        const outcomes: Promise<ImportOutcome>[] = [];
        const startNext = (): void => {
          const next = rest.next().value;
          if (next) outcomes[next[0]] = queue.one(next[1].source).finally(startNext);
        };
        for (let count = 0; count < 3; count += 1) startNext();
        for (const [index, each] of named.entries()) {
          output.status(`Importing ${index + 1} of ${named.length}: ${nameOf(each)}`);
          const outcome = await outcomes[index];
          if (outcome) report(each, outcome.result, output);
        }
      });
    } finally {
      await reader.close();
    }
  },
};
