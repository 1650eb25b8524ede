import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';

export type Problem = NonNullable<CommandOutput<'startup.problem'>>;
export type StartupAction = CommandInput<'startup.act'>['action'];

/** Labels of the actions. */
export const actionLabels: Readonly<Record<StartupAction, string>> = {
  restore: 'Restore the backup',
  retry: 'Try again',
  showFolder: 'Show the folder',
  startFresh: 'Start with a new library',
  quit: 'Quit',
};

/** Actions after which the library may be open. */
export const canOpenLibrary = (action: StartupAction): boolean =>
  action === 'restore' || action === 'retry' || action === 'startFresh';
