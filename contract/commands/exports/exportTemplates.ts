import { z } from 'zod';
import { templateScopes } from '../../../core/model/export.ts';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const words = z.string().max(1_000);

export const exportTemplate = z.object({
  id: s.id,
  name: s.name(100),
  scope: z.enum(templateScopes),
  fileName: words,
  body: z.string().max(200_000),
});

/** Templates of exported files. */
export const exportTemplateCommands = {
  'exportTemplates.list': query({
    input: nothing,
    output: z.object({ builtin: z.array(exportTemplate), own: z.array(exportTemplate) }),
  }),
  /** Saves a template; a known id replaces it. */
  'exportTemplates.save': command({
    input: exportTemplate,
    output: nothing,
    changes: ['exportTemplates'],
    undo: { label: 'undo.saveTemplate' },
  }),
  'exportTemplates.delete': command({
    input: z.object({ id: s.id }),
    output: nothing,
    changes: ['exportTemplates'],
    undo: { label: 'undo.deleteTemplate' },
  }),
};
