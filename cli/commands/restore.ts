import path from 'node:path';
import { restoreBackup } from '../../backend/services/backup/restore/restore-backup.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { chooseDataFolder } from '../../data/store/sqlite/data-folder.ts';
import { UsageError, type Command } from '../lib/command.ts';

export const restore: Command = {
  async run(inputs, options, output) {
    const [name, ...more] = inputs;
    if (name === undefined || more.length > 0) throw new UsageError('Name one backup to restore.');
    const folder = chooseDataFolder(options.data);
    const { migrations } = resourcesIn(resourcesFolder());
    const since = Date.now();
    const showReading = (): void =>
      output.status(`Reading the backup… ${Math.floor((Date.now() - since) / 1_000)} s`);
    showReading();
    const timer = setInterval(showReading, 1_000);
    const restored = await restoreBackup({
      folder,
      file: path.resolve(name),
      migrations,
      beforeInstall: () => clearInterval(timer),
    }).finally(() => clearInterval(timer));
    const { aside, missingPictures } = restored;
    const problems = [
      ...restored.problems,
      ...(missingPictures > 0 ? [`${missingPictures} pictures of the backup are nowhere to be found`] : []),
    ];
    output.result(
      { ok: problems.length === 0, problems, aside },
      [
        `The library in ${folder} is that of the backup.`,
        ...(aside ? [`The one before is kept as ${aside}.`] : []),
      ].join('\n'),
    );
    for (const problem of problems) output.problem(name, problem);
  },
};
