import { AppError } from '../../core/model/error.ts';
import type { ErrorCode } from '../../core/model/error.ts';
import { assertNever } from '../../core/model/assert.ts';
import type { CommandOutput } from '../../contract/commands.ts';
import type { Handlers } from './handler.ts';

type Action = NonNullable<CommandOutput<'startup.problem'>>['actions'][number];

const titles: Partial<Record<ErrorCode, string>> = {
  'database-damaged': 'The library is damaged',
  'database-newer': 'The library is from a newer Lectern',
  'read-only': 'The library cannot be written',
  'disk-full': 'The disk is full',
  locked: 'The library is in use',
};

/** Beginning an empty library helps only where the file itself is the trouble. */
const actionsFor = (code: ErrorCode): Action[] =>
  code === 'database-damaged' || code === 'database-newer'
    ? ['retry', 'startFresh', 'showFolder', 'quit']
    : ['retry', 'showFolder', 'quit'];

export const startupHandlers = {
  'startup.problem': ({ library: { problem, folder } }) =>
    problem && {
      code: problem.code,
      title: titles[problem.code] ?? 'The library could not be opened',
      message: problem.message,
      dataFolder: folder,
      actions: actionsFor(problem.code),
    },

  'startup.act': async ({ library, shell, app }, { action }) => {
    switch (action) {
      case 'retry':
        library.open();
        break;
      case 'startFresh':
        if (library.problem && !actionsFor(library.problem.code).includes('startFresh'))
          throw new AppError(
            'unsupported',
            'An empty library would not help here. See the message and try again.',
          );
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
