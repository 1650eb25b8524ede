import { z } from 'zod';
import { exportFormats, templateScopes } from '../../core/model/export.ts';
import { command, nothing } from '../command.ts';
import * as s from '../schemas.ts';

const words = z.string().max(1_000);

export const exportTemplate = z.object({
  id: s.id,
  name: z.string().trim().min(1).max(100),
  scope: z.enum(templateScopes),
  fileName: words,
  body: z.string().max(200_000),
});

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

/** The folder of notes that is kept up to date, and how it stands. */
const vault = z.object({
  folder: z.string().nullable(),
  /** What files are written with. */
  templateId: z.string(),
  state: z.enum(['off', 'idle', 'working', 'unavailable', 'failed']),
  /** In plain words: why it does not work; null when it does. */
  problem: z.string().nullable(),
  syncedAt: s.isoTime.nullable(),
  files: s.count,
  /** Places where the person and Lectern had changed the same lines; both are kept in the file. */
  conflicts: z.array(z.object({ articleId: s.id, file: z.string(), at: s.isoTime })),
});

/** Everything that leaves: files, paper, and the linked folder. */
export const exportCommands = {
  /** A template that does not work is a `bad-request` whose message says where. */
  'export.preview': command(
    exportInput,
    z.array(z.object({ articleIds: z.array(s.id), fileName: z.string(), text: z.string() })),
  ),
  /** One file: a save dialog; several: a folder dialog. An empty list when the person cancelled. */
  'export.save': command(exportInput, z.array(z.object({ articleIds: z.array(s.id), file: z.string() }))),
  /** The article with its highlights and notes to the system's print dialog; false when the person cancelled. */
  'export.print': command(z.object({ articleId: s.id }), z.boolean()),
  /** The same as a PDF, where the person says; null when they cancelled. */
  'export.pdf': command(z.object({ articleId: s.id }), z.object({ file: z.string() }).nullable()),

  'exportTemplates.list': command(
    nothing,
    z.object({ builtin: z.array(exportTemplate), own: z.array(exportTemplate) }),
  ),
  /** Keeps a template of the person's; the same id again replaces it. */
  'exportTemplates.save': command(exportTemplate, nothing),
  'exportTemplates.delete': command(z.object({ id: s.id }), nothing),

  'vault.get': command(nothing, vault),
  /** Main asks for the folder; `templateId` says how its files are written. Null when the person cancelled. */
  'vault.link': command(z.object({ templateId: s.id, keepFolder: z.boolean() }), vault.nullable()),
  /** The files stay where they are. */
  'vault.unlink': command(nothing, vault),
  'vault.sync': command(nothing, vault),
  'vault.showFolder': command(nothing, nothing),
};
