import { z } from 'zod';
import { command, nothing, query } from '../../schemas/command.ts';
import * as s from '../../schemas/fields.ts';

const template = z.object({
  id: s.id,
  name: s.name(100),
  body: z.string().max(100_000),
});

const haveOwnIds = (templates: readonly { readonly id: string }[]): boolean =>
  new Set(templates.map(({ id }) => id)).size === templates.length;

/** Templates of notes. */
export const noteTemplateCommands = {
  'noteTemplates.list': query({ input: nothing, output: z.array(template) }),
  'noteTemplates.set': command({
    input: z.object({
      templates: z.array(template).max(100).refine(haveOwnIds, 'two templates have the same id'),
    }),
    output: nothing,
    changes: ['noteTemplates'],
    undo: { label: 'undo.noteTemplates' },
  }),
};
