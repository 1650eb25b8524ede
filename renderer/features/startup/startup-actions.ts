import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';

export type Problem = NonNullable<CommandOutput<'startup.problem'>>;
export type StartupAction = CommandInput<'startup.act'>['action'];

/** The words on each way out. */
export const actionLabels: Readonly<Record<StartupAction, string>> = {
  restore: 'Restore the backup',
  retry: 'Try again',
  showFolder: 'Show the folder',
  startFresh: 'Start with a new library',
  quit: 'Quit',
};

/** After these the library may be open. */
export const mayOpenLibrary = (action: StartupAction): boolean =>
  action === 'restore' || action === 'retry' || action === 'startFresh';
