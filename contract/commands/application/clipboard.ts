import { z } from 'zod';
import { command, nothing } from '../../schemas/command.ts';

/** The system’s clipboard. */
export const clipboardCommands = {
  'clipboard.write': command({
    input: z.object({ text: z.string().max(20_000_000) }),
    output: nothing,
    changes: [],
  }),
};
