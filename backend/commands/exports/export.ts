import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { builtinTemplates } from '../../../core/export/template/builtin.ts';
import {
  deleteExportTemplate,
  listExportTemplates,
  saveExportTemplate,
} from '../../../data/store/export/export-templates.ts';
import { writeTextFile } from '../../services/export/write-file.ts';
import { createFileNames } from '../../../core/export/file-name.ts';
import { exportFiles } from '../../services/export/export-files.ts';
import type { ExportFile, ExportInput } from '../../services/export/export-files.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Services } from '../../services/services.ts';

/** At most the first `count` files. */
async function firstFiles(files: AsyncGenerator<ExportFile>, count: number): Promise<ExportFile[]> {
  const first: ExportFile[] = [];
  for await (const file of files) if (first.push(file) === count) break;
  return first;
}

/** Writes the files into a folder until all are written or the export is cancelled. */
const saveInFolder = (services: Services, input: ExportInput, folder: string) =>
  services.runningExport.run(input.articleIds.length, async (report, signal) => {
    // The user is not asked about each file here, so no existing file is replaced.
    const names = createFileNames(await readdir(folder).catch(() => []));
    const saved: { articleIds: string[]; file: string }[] = [];
    const exported = new Set<string>();
    for await (const { articleIds, fileName, text } of exportFiles(services, input, names)) {
      if (signal.aborted) break;
      const file = path.join(folder, fileName);
      await writeTextFile(file, text);
      saved.push({ articleIds: [...articleIds], file });
      for (const id of articleIds) exported.add(id);
      report(exported.size);
    }
    return saved;
  });

async function save(services: Services, input: ExportInput) {
  const [only, second] = await firstFiles(exportFiles(services, input), 2);
  if (!only) return [];
  if (!second) {
    const file = await services.dialogs.saveFile(only.fileName);
    if (file === null) return [];
    await writeTextFile(file, only.text);
    return [{ articleIds: [...only.articleIds], file }];
  }
  const folder = await services.dialogs.chooseFolder();
  return folder === null ? [] : saveInFolder(services, input, folder);
}

/** More files, or more articles in one file, do not help to choose the options. */
const previewed = 20;

const preview = async (services: Services, input: ExportInput): Promise<ExportFile[]> =>
  firstFiles(
    exportFiles(
      services,
      input.options.together ? { ...input, articleIds: input.articleIds.slice(0, previewed) } : input,
    ),
    previewed,
  );

const findTemplate = (db: Db, id: string) => listExportTemplates(db).find((each) => each.id === id);

export const exportHandlers = {
  'export.preview': async (services, input) =>
    (await preview(services, input)).map((file) => ({ ...file, articleIds: [...file.articleIds] })),

  'export.save': save,

  'export.progress': ({ runningExport }) => runningExport.progress(),

  'export.cancel': ({ runningExport }) => {
    runningExport.cancel();
    return null;
  },

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
