import type { Reply } from '../../contract/reply.ts';
import type { Picture } from '../../data/store/pictures/picture-files.ts';
import type { Emit } from '../../backend/services/platform/emit.ts';
import type { AppService } from '../../backend/services/platform/platform.ts';

/** What the main process asks of the thread that has the library. */
export interface ThreadCalls {
  /** A command of the window. Never rejects for what the command says; see handlers/dispatch.ts. */
  invoke(name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** A kept picture by its hash. */
  picture(hash: string): Picture | null;
  /** Files that were named on the command line or opened with the app. */
  importFiles(files: readonly string[]): Promise<void>;
  /** A `lectern://` address. */
  openAddress(address: string): void;
  /** The window has come forward: another program may have written to the library meanwhile. */
  lookOutside(): void;
  /** Ends all work and closes the library. */
  close(): Promise<void>;
}

/** What only the main process can do, by the names that the handlers know it by. */
export type SystemService = 'dialogs' | 'shell' | 'clipboard' | 'printer' | 'selfUpdate';

/** What the thread asks of the main process. */
export interface MainCalls {
  emit(...event: Parameters<Emit>): void;
  system(service: SystemService, method: string, args: readonly unknown[]): unknown;
  /** An error that nobody expected; it is in the log, and the thread goes on. */
  trouble(): void;
  quit(): void;
}

/** What the thread is started with. */
export interface ThreadStart {
  /** The library's folder. */
  readonly dataFolder: string;
  readonly app: Omit<AppService, 'quit'>;
}
