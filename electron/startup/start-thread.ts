import type { Emit } from '../../backend/services/platform/emit.ts';
import type { Services } from '../../backend/services/services.ts';
import { describeProgram } from '../system/about.ts';
import type { UnexpectedErrors } from '../system/unexpected-errors.ts';
import { callSystem } from '../library-thread/call-system.ts';
import type { SystemService } from '../library-thread/methods.ts';
import { startLibraryThread } from '../library-thread/start-library-thread.ts';
import type { LibraryThread } from '../library-thread/start-library-thread.ts';

export interface AppThreadOptions {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly services: Pick<Services, SystemService>;
  readonly emit: Emit;
  readonly unexpectedErrors: UnexpectedErrors;
  readonly log: (error: unknown) => void;
  quit(): void;
}

/** Starts the library thread. The main process only keeps the window responsive and does no long-running work. */
export function startThreadForApp(options: AppThreadOptions): LibraryThread {
  const { dataFolder, services, emit, unexpectedErrors, log } = options;
  return startLibraryThread({
    data: { dataFolder, app: describeProgram() },
    methods: {
      emit: ({ name, payload }) => emit(name, payload),
      system: callSystem(services),
      unexpectedError: () => unexpectedErrors.report(),
      quit: () => options.quit(),
    },
    onExit(error) {
      log(error);
      unexpectedErrors.report();
      // Makes the window refetch, which restarts the thread.
      for (const topic of ['articles', 'highlights', 'analysis', 'settings', 'import'] as const)
        emit('changed', { topic });
    },
    log,
  });
}
