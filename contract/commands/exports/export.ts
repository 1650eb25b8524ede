import { z } from 'zod';
import { exportFormats } from '../../../core/model/export.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';
import { exportTemplate } from './exportTemplates.ts';

/** A built-in format or a template. */
const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('format'), format: z.enum(exportFormats) }),
  z.object({ kind: z.literal('template'), template: exportTemplate }),
]);

const exportInput = z.object({
  articleIds: z.array(s.id).min(1),
  options: z.object({
    frontMatter: z.boolean(),
    entities: z.boolean(),
    /** Writes several articles to one file; ignored for Markdown and templates. */
    together: z.boolean().default(false),
    form: form.default({ kind: 'format', format: 'md' }),
  }),
});

/** Export to files, and printing. */
export const exportCommands = {
  /** The first files, at most 20. A template with an error is a `bad-request` whose message names the line. */
  'export.preview': query({
    input: exportInput,
    output: z.array(z.object({ articleIds: z.array(s.id), fileName: z.string(), text: z.string() })),
  }),
  /**
   * Shows a save dialog for one file, a folder dialog for several. The files that were written: none when the user cancelled the
   * dialog, some after `export.cancel`.
   */
  'export.save': command({
    input: exportInput,
    output: z.array(z.object({ articleIds: z.array(s.id), file: z.string() })),
    changes: [],
  }),
  /** How many articles the running export has written; null while none is running. */
  'export.progress': query({
    input: nothing,
    output: z.object({ done: s.count, total: s.count }).nullable(),
  }),
  'export.cancel': command({ input: nothing, output: nothing, changes: [] }),
  /** Prints the article with its highlights and notes; false when the user cancelled. */
  'export.print': command({ input: z.object({ articleId: s.id }), output: z.boolean(), changes: [] }),
  /** Saves the same as a PDF where the user chooses; null when they cancelled. */
  'export.pdf': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ file: z.string() }).nullable(),
    changes: [],
  }),
};
