import type { EventPayload } from '../../../contract/events.ts';
import type { EventName } from '../../../contract/names.ts';

/** A change, as the services get it. */
export type ChangedEvent = EventPayload<'changed'> & {
  /**
   * All articles that changed, where `articleId` names none because one event for all is cheaper for the window; undefined when any
   * may have changed. Not sent to the window.
   */
  readonly among?: readonly string[];
};

/** Sends an event to the services and the window. */
export type Emit = <N extends EventName>(
  name: N,
  payload: N extends 'changed' ? ChangedEvent : EventPayload<N>,
) => void;
