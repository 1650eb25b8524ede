import type { EventPayload } from '../../contract/events.ts';
import type { EventName } from '../../contract/names.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Picture } from '../../data/store/pictures/picture-files.ts';
import type { StartedBatch } from '../../backend/services/open-files/import-paths.ts';
import type { AppService } from '../../backend/services/platform/platform.ts';

/** Requests of the main process to the library thread. */
export interface LibraryThreadMethods {
  /**
   * Executes a command of the window. Errors of the command are part of the reply; see backend/dispatch/dispatch.ts.
   */
  invoke(call: { readonly name: unknown; readonly input: unknown }): Promise<Reply<unknown>>;
  /** Returns a stored picture by its hash. */
  picture(hash: string): Picture | null;
  /** Imports files given on the command line or opened with the app. */
  importFiles(files: readonly string[]): Promise<void>;
  /** Imports files that were dropped on the window; errors are part of the reply. */
  importDropped(paths: readonly string[]): Promise<Reply<StartedBatch>>;
  /** Opens a `lectern://` link. */
  openDeepLink(url: string): void;
  /** Whether the window can be seen; only then are changes of the library by other programs looked for. */
  setVisible(isVisible: boolean): void;
  /** Stops all work and closes the library. */
  close(): Promise<void>;
}

/** Services that only the main process can provide, by the handlers' names for them. */
export type SystemService = 'dialogs' | 'consent' | 'shell' | 'clipboard' | 'printer' | 'appUpdate';

/** A call of a system service's function. */
interface SystemCall {
  readonly service: SystemService;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Requests of the library thread to the main process. */
export interface MainMethods {
  emit(event: { readonly name: EventName; readonly payload: EventPayload<EventName> }): void;
  system(call: SystemCall): unknown;
  /** An unexpected error was logged; the thread continues. */
  unexpectedError(): void;
  quit(): void;
}

/** Worker data of the library thread. */
export interface LibraryThreadData {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly app: Omit<AppService, 'quit'>;
}
