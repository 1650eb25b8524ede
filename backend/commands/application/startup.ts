import type { PlainKey } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import type { KnownBackup } from '../../../data/backup/list-backups.ts';
import { AppError } from '../../../core/model/error.ts';
import type { ErrorCode } from '../../../core/model/error.ts';
import { assertNever } from '../../../core/model/assert.ts';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { Handlers } from '../handler.ts';
import { restoreAsOrigin } from '../../services/library/restore-as-origin.ts';
import type { Services } from '../../services/services.ts';

type Action = NonNullable<CommandOutput<'startup.problem'>>['actions'][number];

const titles: Partial<Record<ErrorCode, PlainKey>> = {
  'database-damaged': 'errors.startup.damaged',
  'database-newer': 'errors.startup.newer',
  'read-only': 'errors.startup.readOnly',
  'disk-full': 'errors.startup.diskFull',
  locked: 'errors.startup.locked',
};

/** The problems that an empty library solves: those of the file itself. */
const actionsFor = (code: ErrorCode): Action[] =>
  code === 'database-damaged' || code === 'database-newer'
    ? ['retry', 'startFresh', 'showFolder', 'quit']
    : ['retry', 'showFolder', 'quit'];

/** A backup that could replace a damaged library. It was verified as a whole. */
const goodBackup = ({ library, jobs }: Services): Promise<KnownBackup | null> =>
  library.problem?.code === 'database-damaged'
    ? jobs('good-backup', { folder: library.folder, migrations: library.resources.migrations })
    : Promise.resolve(null);

export const startupHandlers = {
  'startup.problem': async (services) => {
    const { problem, folder } = services.library;
    if (!problem) return null;
    const backup = await goodBackup(services);
    return {
      code: problem.code,
      title: messageRef(titles[problem.code] ?? 'errors.startup.other'),
      message: problem.text,
      dataFolder: folder,
      backup,
      actions: [...(backup ? ['restore' as const] : []), ...actionsFor(problem.code)],
    };
  },

  'startup.act': async (services, { action }) => {
    const { library, shell, app } = services;
    switch (action) {
      case 'restore': {
        const backup = await goodBackup(services);
        if (!backup) throw new AppError('not-found', messageRef('errors.startup.noBackup'));
        await restoreAsOrigin(services, backup.file);
        break;
      }
      case 'retry':
        library.open();
        break;
      case 'startFresh':
        if (library.problem && !actionsFor(library.problem.code).includes('startFresh'))
          throw new AppError('unsupported', messageRef('errors.startup.notFresh'));
        library.startFresh();
        break;
      case 'showFolder':
        await shell.showFolder(library.folder);
        break;
      case 'quit':
        app.quit();
        break;
      default:
        assertNever(action);
    }
    return null;
  },
} satisfies Partial<Handlers>;
