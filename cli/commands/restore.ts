import { textOf } from '../../messages/translate.ts';
import path from 'node:path';
import { findBackupOrigin } from '../../data/backup/restore/backup-origin.ts';
import { restoreBackup } from '../../backend/services/backup/restore/restore-backup.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { chooseDataFolder } from '../../data/store/sqlite/data-folder.ts';
import { UsageError, type Command } from '../lib/command.ts';

export const restore: Command = {
  async run(inputs, options, output) {
    const [name, ...more] = inputs;
    if (name === undefined || more.length > 0) throw new UsageError('Name one backup to restore.');
    const folder = chooseDataFolder(options.data);
    const file = path.resolve(name);
    const isKept = findBackupOrigin(folder, file).kind === 'kept';
    const { migrations } = resourcesIn(resourcesFolder());
    const since = Date.now();
    const showReading = (): void =>
      output.status(`Reading the backup… ${Math.floor((Date.now() - since) / 1_000)} s`);
    showReading();
    const timer = setInterval(showReading, 1_000);
    const restored = await restoreBackup({
      folder,
      file,
      notes: isKept || options['own-notes'] === true ? 'own' : 'signed',
      migrations,
      beforeInstall: () => clearInterval(timer),
    }).finally(() => clearInterval(timer));
    const { aside, missingPictures, notesOfOthers } = restored;
    const problems = [
      ...restored.problems.map(textOf),
      ...(missingPictures > 0 ? [`${missingPictures} pictures of the backup are nowhere to be found`] : []),
    ];
    output.result(
      { ok: problems.length === 0, problems, aside, notesOfOthers },
      [
        `The library in ${folder} is that of the backup.`,
        ...(aside ? [`The one before is kept as ${aside}.`] : []),
        ...(notesOfOthers && notesOfOthers.marked + notesOfOthers.templates > 0
          ? [
              `${notesOfOthers.marked} notes are exported as plain text and ${notesOfOthers.templates} templates were left out, because this library did not make the backup. If you wrote them, restore it with --own-notes.`,
            ]
          : []),
      ].join('\n'),
    );
    for (const problem of problems) output.problem(name, problem);
  },
};
