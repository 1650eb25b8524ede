import type { EventPayload } from '../../contract/events.ts';
import type { EventName } from '../../contract/names.ts';
import type { Reply } from '../../contract/reply.ts';
import type { Picture } from '../../data/store/pictures/picture-files.ts';
import type { AppService } from '../../backend/services/platform/platform.ts';

/** What the main process requests of the library thread. */
export interface LibraryThreadMethods {
  /** A command of the window. Never rejects for what the command says; see backend/dispatch/dispatch.ts. */
  invoke(call: { readonly name: unknown; readonly input: unknown }): Promise<Reply<unknown>>;
  /** A kept picture by its hash. */
  picture(hash: string): Picture | null;
  /** Files that were named on the command line or opened with the app. */
  importFiles(files: readonly string[]): Promise<void>;
  /** A `lectern://` link. */
  openDeepLink(url: string): void;
  /** The window has come forward: another program may have written to the library meanwhile. */
  checkExternalChanges(): void;
  /** Ends all work and closes the library. */
  close(): Promise<void>;
}

/** What only the main process can do, by the names that the handlers know it by. */
export type SystemService = 'dialogs' | 'shell' | 'clipboard' | 'printer' | 'appUpdate';

/** One call of a function of a system service. */
interface SystemCall {
  readonly service: SystemService;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What the library thread requests of the main process. */
export interface MainMethods {
  emit(event: { readonly name: EventName; readonly payload: EventPayload<EventName> }): void;
  system(call: SystemCall): unknown;
  /** An unexpected error; it is in the log, and the thread goes on. */
  unexpectedError(): void;
  quit(): void;
}

/** What the thread is started with. */
export interface LibraryThreadData {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly app: Omit<AppService, 'quit'>;
}
