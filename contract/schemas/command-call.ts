import { z } from 'zod';

/** A command as data: what the undo stack of the window holds, and what `undo.apply` runs. */
export const commandCall = z.object({ name: z.string().max(100), input: z.unknown() });
export type CommandCall = z.output<typeof commandCall>;
