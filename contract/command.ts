import { z } from 'zod';

/** A command: the schema of what the window sends and of what main answers. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** For a command that is sent nothing, or answers nothing. */
export const nothing = z.null();
