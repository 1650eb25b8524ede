import { formatNames } from '../../core/exchange/model.ts';
import { importAnnotations } from '../../electron/pipeline/import-annotations.ts';
import { messageOf, UsageError, type Command } from '../command.ts';
import { withLibrary } from '../library.ts';

export const annotations: Command = {
  async run([verb, ...files], options, output) {
    if (verb !== 'import' || files.length === 0)
      throw new UsageError('Say what to do: lectern annotations import FILE….');
    await withLibrary(options, async (db) => {
      for (const file of files) {
        try {
          const { format, imported, skipped, orphaned, waiting, failed, items } = await importAnnotations(
            db,
            file,
          );
          const name = format === null ? '' : ` (${formatNames[format]})`;
          output.result(
            { file, format, imported, skipped, orphaned, waiting, failed, items },
            `${file}${name}: ${imported} imported, ${skipped} were there already, ${orphaned} without a place in their article, ` +
              `${waiting} wait for their article’s text`,
          );
          for (const { status, place, message } of items)
            if (status === 'failed') output.problem(file, `${place}: ${message}`);
        } catch (error) {
          output.problem(file, messageOf(error));
        }
      }
    });
  },
};
