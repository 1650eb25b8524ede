import path from 'node:path';
import type { CommandOutput } from '../../contract/commands.ts';
import { storageErrorOf } from '../../data/store/errors.ts';
import { listFetchable } from '../../data/store/waiting-articles.ts';
import { importAnnotations } from '../pipeline/import-annotations.ts';
import type { Handlers } from './handler.ts';
import type { Services } from './services.ts';

type Report = CommandOutput<'exchange.import'>[number];

const failed = (file: string, problem: string): Report => ({
  file,
  format: null,
  imported: 0,
  skipped: 0,
  orphaned: 0,
  waiting: 0,
  failed: 1,
  problem,
  items: [],
});

/** One file that fails does not keep the others out. */
async function importOne({ library, log }: Services, file: string): Promise<Report> {
  const name = path.basename(file);
  try {
    const report = await importAnnotations(library.db, file);
    return { ...report, file: name, problem: '', items: [...report.items] };
  } catch (error) {
    const known = storageErrorOf(error, library.folder);
    if (!known) log(error);
    return failed(
      name,
      known?.message ?? 'It could not be imported. What was read of it before is in the library.',
    );
  }
}

export const exchangeHandlers = {
  'exchange.waiting': ({ library }) => listFetchable(library.db),

  'exchange.import': async (services) => {
    void services.library.db;
    const reports: Report[] = [];
    for (const file of await services.dialogs.openAnnotations())
      reports.push(await importOne(services, file));
    if (reports.some(({ imported }) => imported > 0))
      for (const topic of ['articles', 'highlights', 'tags'] as const) services.emit('changed', { topic });
    return reports;
  },
} satisfies Partial<Handlers>;
