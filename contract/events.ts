import { z } from 'zod';
import { menuActions } from './actions.ts';
import type { EventName } from './names.ts';
import * as s from './schemas/fields.ts';
import { topics } from './schemas/topics.ts';

/** Every event from main to the window. */
export const events = {
  changed: z.object({ topic: z.enum(topics), articleId: s.id.optional() }),
  menu: z.object({ action: z.enum(menuActions) }),
  /** A link has come: `deepLinks.take` answers it. */
  deepLink: z.object({}),
} satisfies Record<EventName, z.ZodType>;

export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;
