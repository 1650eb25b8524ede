import { systemClock, type Clock } from '../../../core/timing/clock.ts';
import type { Topic } from '../../../contract/schemas/topics.ts';
import type { Emit } from '../platform/emit.ts';
import type { LibrarySession } from './library-session.ts';

/** All that the database contains. The window refetches what it shows of it, once. */
const storedTopics = [
  'articles',
  'highlights',
  'analysis',
  'pictures',
  'settings',
  'annotationImport',
  'exportTemplates',
  'noteTemplates',
] as const satisfies readonly Topic[];

/** Interval between two checks, ms: a change is shown within a second, and a check takes microseconds. */
const intervalMs = 500;

export interface ExternalChangesOptions {
  readonly library: Pick<LibrarySession, 'changedElsewhere'>;
  readonly emit: Emit;
  readonly log: (error: unknown) => void;
  readonly clock?: Clock;
}

export interface ExternalChanges {
  /**
   * Checks at once and then at intervals whether another program (the command line) has written to the library, and reports it to the
   * window; `false` stops the checks while the window is not visible. See ADR 56.
   */
  watch(isVisible: boolean): void;
}

export function watchExternalChanges(options: ExternalChangesOptions): ExternalChanges {
  const { library, emit, log, clock = systemClock } = options;
  let timer: unknown = null;

  const stop = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  const check = (): void => {
    timer = null;
    try {
      if (library.changedElsewhere()) for (const topic of storedTopics) emit('changed', { topic });
      timer = clock.setTimeout(check, intervalMs);
    } catch (error) {
      // A library that cannot be read would fail at every check; commands report it.
      log(error);
    }
  };
  return {
    watch(isVisible) {
      stop();
      if (isVisible) check();
    },
  };
}
