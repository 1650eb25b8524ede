import path from 'node:path';
import { makeBackup } from '../../data/backup/make-backup.ts';
import { UsageError, type Command } from '../lib/command.ts';
import { withLibrary } from '../lib/library.ts';

export const backup: Command = {
  run(inputs, options, output) {
    const [name, ...more] = inputs;
    if (name === undefined || more.length > 0) throw new UsageError('Name one file to write the backup to.');
    const made = withLibrary(options, (db) =>
      makeBackup(db, path.resolve(name), { overwrite: options.overwrite === true }),
    );
    const { file, articles, highlights } = made;
    output.result(
      { ok: true, problems: [], file, articles, highlights },
      `${file}: ${articles} articles, ${highlights} highlights.`,
    );
  },
};
