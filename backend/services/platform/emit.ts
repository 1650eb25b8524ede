import type { EventPayload } from '../../../contract/events.ts';
import type { EventName } from '../../../contract/names.ts';

/** Sends an event to the window. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
