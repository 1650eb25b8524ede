import { AppError } from '../../core/model/error.ts';
import {
  integrityProblems,
  repairEntityCounts,
  repairIndexes,
  repairLibrary,
  repairSearchIndex,
} from '../../data/backup/repair.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { checkLibrary } from '../../data/store/check/check.ts';
import { compact } from '../../data/store/sqlite/free-space.ts';
import { noteDamage } from '../../data/store/sqlite/clean-close.ts';
import { chooseDataFolder } from '../../data/store/sqlite/data-folder.ts';
import { checkPictures } from '../../data/store/pictures/maintain-pictures.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { UsageError, type Command, type Options, type Output } from '../lib/command.ts';
import { withLibrary } from '../lib/library.ts';

interface Report {
  readonly problems: readonly string[];
  readonly repaired: readonly string[];
}

function look(db: Db, output: Output): Report {
  output.status('Checking the database file…');
  const before = integrityProblems(db);
  const repaired = repairIndexes(db, before).map((line) => `rebuilt an index: ${line}`);
  const isIntact = before.length === 0 || repaired.length > 0;
  // The search index can be read only in an intact file.
  if (isIntact) {
    output.status('Checking the search index…');
    repaired.push(
      ...repairSearchIndex(db).map((line) => `rebuilt the search index: ${line}`),
      ...repairEntityCounts(db).map((line) => `the names were counted again: ${line}`),
    );
  }
  const { problems } = checkLibrary(db, {
    areIndexesChecked: isIntact,
    onProgress: (done) => output.status(`Checking texts and annotations: ${done} articles`),
  });
  if (problems.length > 0) noteDamage(db);
  if (problems.length === 0) {
    output.status('Freeing unused space…');
    if (compact(db)) repaired.push('the file was compacted');
  }
  output.status('Checking pictures…');
  return { repaired, problems: [...problems, ...checkPictures(db)] };
}

/**
 * Opens the library and checks it. If only its indexes are damaged, they are rebuilt; otherwise the error says what
 * to do.
 */
function checkAt(options: Options, output: Output): Report {
  try {
    return withLibrary(options, (db) => look(db, output));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'database-damaged') return { problems: [error.message], repaired: [] };
    const repairedFile = repairLibrary(
      chooseDataFolder(options.data),
      resourcesIn(resourcesFolder()).migrations,
    );
    if (!repairedFile) return { problems: [error.message], repaired: [] };
    const { problems, repaired } = withLibrary(options, (db) => look(db, output));
    return {
      problems,
      repaired: [
        ...repaired,
        `rebuilt the file from its tables; the damaged one is kept as ${repairedFile.aside}`,
      ],
    };
  }
}

export const check: Command = {
  run(inputs, options, output) {
    if (inputs.length > 0) throw new UsageError('It takes no names; --data names the library’s folder.');
    const { problems, repaired } = checkAt(options, output);
    const ok = problems.length === 0;
    output.result(
      { ok, problems, repaired },
      [
        ...repaired.map((line) => `Repaired: ${line}`),
        ok ? 'The library is whole.' : `The library has ${problems.length} problems.`,
      ].join('\n'),
    );
    for (const problem of problems) output.problem('library', problem);
  },
};
