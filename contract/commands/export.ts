import { z } from 'zod';
import { exportFormats } from '../../core/model/export.ts';
import { command, query } from '../command.ts';
import * as s from '../schemas.ts';
import { exportTemplate } from './exportTemplates.ts';

/** A format of ours, or files that a template makes. */
const form = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('format'), format: z.enum(exportFormats) }),
  z.object({ kind: z.literal('template'), template: exportTemplate }),
]);

const exportInput = z.object({
  articleIds: z.array(s.id).min(1),
  options: z.object({
    frontMatter: z.boolean(),
    entities: z.boolean(),
    /** Several articles in one file; Markdown and templates leave it aside. */
    together: z.boolean().default(false),
    form: form.default({ kind: 'format', format: 'md' }),
  }),
});

/** Everything that leaves: files and paper. */
export const exportCommands = {
  /** A template that does not work is a `bad-request` whose message says where. */
  'export.preview': query({
    input: exportInput,
    output: z.array(z.object({ articleIds: z.array(s.id), fileName: z.string(), text: z.string() })),
  }),
  /** One file: a save dialog; several: a folder dialog. An empty list when the person cancelled. */
  'export.save': command({
    input: exportInput,
    output: z.array(z.object({ articleIds: z.array(s.id), file: z.string() })),
    changes: [],
  }),
  /** The article with its highlights and notes to the system's print dialog; false when the person cancelled. */
  'export.print': command({ input: z.object({ articleId: s.id }), output: z.boolean(), changes: [] }),
  /** The same as a PDF, where the person says; null when they cancelled. */
  'export.pdf': command({
    input: z.object({ articleId: s.id }),
    output: z.object({ file: z.string() }).nullable(),
    changes: [],
  }),
};
