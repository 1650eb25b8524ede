import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';

export type Problem = NonNullable<CommandOutput<'startup.problem'>>;
export type StartupAction = CommandInput<'startup.act'>['action'];

/** Actions after which the library may be open. */
export const canOpenLibrary = (action: StartupAction): boolean =>
  action === 'restore' || action === 'retry' || action === 'startFresh';
