import { textOf } from '../../messages/translate.ts';
import { formatNames } from '../../core/annotation-import/model.ts';
import { undoImport } from '../../data/store/annotation-import/undo-import.ts';
import path from 'node:path';
import { createAnnotationReader } from '../../backend/services/annotation-import/annotation-reader.ts';
import { importAnnotations } from '../../backend/services/annotation-import/import-annotations.ts';
import { messageOf, UsageError, type Command } from '../lib/command.ts';
import { withCreatedLibrary, withLibrary } from '../lib/library.ts';

export const annotations: Command = {
  async run([verb, ...files], options, output) {
    if ((verb !== 'import' && verb !== 'undo') || files.length === 0)
      throw new UsageError(
        'Say what to do: lectern annotations import FILE…, or lectern annotations undo IMPORT….',
      );
    if (verb === 'undo') {
      await withLibrary(options, (db) => {
        for (const importId of files) {
          try {
            const { removed, kept } = undoImport(db, importId) ?? { removed: 0, kept: 0 };
            output.result({ importId, removed, kept }, `${importId}: ${removed} taken back, ${kept} stay`);
          } catch (error) {
            output.problem(importId, messageOf(error));
          }
        }
      });
      return;
    }
    const reader = createAnnotationReader();
    const importAll = withCreatedLibrary(options, async (db) => {
      for (const file of files) {
        const onProgress = (done: number, total: number): void =>
          output.status(`Importing ${done} of ${total} articles of ${file}`);
        try {
          const { format, imported, skipped, orphaned, waiting, failed, changed, importId, remark, items } =
            await importAnnotations({ db, reader, onProgress }, path.resolve(file));
          const name = format === null ? '' : ` (${formatNames[format]})`;
          output.result(
            { file, format, imported, skipped, orphaned, waiting, failed, changed, importId, items },
            `${file}${name}: ${imported} imported, ${skipped} were there already, ${orphaned} without a place in their article, ` +
              `${waiting} wait for their article’s text` +
              (changed > 0 ? `, ${changed} changed where they come from (they are offered in the app)` : '') +
              (importId === null ? '' : `; taken back by: lectern annotations undo ${importId}`) +
              (remark === null ? '' : `\n${textOf(remark)}`),
          );
          for (const { status, place, message } of items)
            if (status === 'failed' && message) output.problem(file, `${place}: ${textOf(message)}`);
        } catch (error) {
          output.problem(file, messageOf(error));
        }
      }
    });
    await importAll.finally(() => reader.close());
  },
};
