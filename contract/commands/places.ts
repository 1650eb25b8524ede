import { z } from 'zod';
import { query } from '../command.ts';
import * as s from '../schemas.ts';

/** The gazetteer. */
export const placeCommands = {
  /** Places of a name out of the gazetteer, the likeliest first. */
  'places.find': query({ input: z.object({ name: z.string().max(300) }), output: z.array(s.place).max(50) }),
};
