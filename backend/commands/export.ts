import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { builtinTemplates } from '../../core/export/template/builtin.ts';
import {
  deleteExportTemplate,
  listExportTemplates,
  saveExportTemplate,
} from '../../data/store/export/export-templates.ts';
import { writeTextFile } from '../services/export/write-file.ts';
import { makeExportFiles } from '../services/export/export-files.ts';
import type { ExportInput } from '../services/export/export-files.ts';
import { inTransaction } from '../../data/store/sqlite/database.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import type { Handlers } from './handler.ts';
import { callOf, outcome } from './outcome.ts';
import type { Services } from '../services/services.ts';

async function save(services: Services, input: ExportInput) {
  const planned = await makeExportFiles(services, input);
  const [only] = planned;
  if (only && planned.length === 1) {
    const file = await services.dialogs.saveFile(only.fileName);
    if (file === null) return [];
    await writeTextFile(file, only.text);
    return [{ articleIds: [...only.articleIds], file }];
  }
  if (!only) return [];
  const folder = await services.dialogs.chooseFolder();
  if (folder === null) return [];
  // The person is not asked about each file here, so no existing file is replaced.
  const taken = await readdir(folder).catch(() => []);
  const saved: { articleIds: string[]; file: string }[] = [];
  for (const { articleIds, fileName, text } of await makeExportFiles(services, input, taken)) {
    const file = path.join(folder, fileName);
    await writeTextFile(file, text);
    saved.push({ articleIds: [...articleIds], file });
  }
  return saved;
}

const findTemplate = (db: Db, id: string) => listExportTemplates(db).find((each) => each.id === id);

export const exportHandlers = {
  'export.preview': async (services, input) =>
    (await makeExportFiles(services, input)).map((file) => ({ ...file, articleIds: [...file.articleIds] })),

  'export.save': save,

  'exportTemplates.list': ({ library }) => ({
    builtin: [...builtinTemplates],
    own: listExportTemplates(library.db),
  }),

  'exportTemplates.save': ({ library: { db } }, template) =>
    inTransaction(db, () => {
      const before = findTemplate(db, template.id);
      saveExportTemplate(db, template);
      const inverse = before
        ? callOf('exportTemplates.save', before)
        : callOf('exportTemplates.delete', { id: template.id });
      return outcome(null, { inverse: [inverse] });
    }),

  'exportTemplates.delete': ({ library: { db } }, { id }) =>
    inTransaction(db, () => {
      const before = findTemplate(db, id);
      deleteExportTemplate(db, id);
      return outcome(null, { inverse: before ? [callOf('exportTemplates.save', before)] : [] });
    }),
} satisfies Partial<Handlers>;
