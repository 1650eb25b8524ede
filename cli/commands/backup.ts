import path from 'node:path';
import { makeBackup, type BackupProgress } from '../../data/backup/make-backup.ts';
import { UsageError, type Command } from '../lib/command.ts';
import { withLibrary } from '../lib/library.ts';

const steps = {
  copying: 'Copying the database',
  checking: 'Checking the copy',
  packing: 'Packing',
  verifying: 'Verifying',
} as const;

const describeProgress = ({ step, done, total }: BackupProgress): string =>
  total === 0 ? `${steps[step]}…` : `${steps[step]} ${Math.floor((100 * done) / total)} %`;

export const backup: Command = {
  run(inputs, options, output) {
    const [name, ...more] = inputs;
    if (name === undefined || more.length > 0) throw new UsageError('Name one file to write the backup to.');
    const made = withLibrary(options, (db) =>
      makeBackup(db, path.resolve(name), {
        overwrite: options.overwrite === true,
        onProgress: (progress) => output.status(describeProgress(progress)),
      }),
    );
    const { file, articles, highlights } = made;
    output.result(
      { ok: true, problems: [], file, articles, highlights },
      `${file}: ${articles} articles, ${highlights} highlights.`,
    );
  },
};
