import type { EventPayload } from '../../../contract/events.ts';
import type { EventName } from '../../../contract/names.ts';

/** A change, as the services get it. */
export type ChangedEvent = EventPayload<'changed'> & {
  /**
   * All articles that changed, if there are too many for one event each; undefined when any may have changed. Not sent to the
   * window, which gets one event without an article.
   */
  readonly among?: readonly string[];
};

/** Sends an event to the services and the window. */
export type Emit = <N extends EventName>(
  name: N,
  payload: N extends 'changed' ? ChangedEvent : EventPayload<N>,
) => void;
